import { findAlert } from '../../core/alerts.ts';
import { countedTo } from '../../core/counted-to.ts';
import { createStoryGrouper } from '../../core/stories.ts';
import { postedStory } from '../../core/posted-story.ts';
import { ALERT_SETTING, type AlertRule } from '../../domain/alert.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { DigestStory } from '../../domain/digest.ts';
import type { DeliveryId } from '../../domain/identity.ts';
import { placeKey } from '../../domain/place-key.ts';
import type { DeliverNeeds } from './needs.ts';
import { newDelivery } from './new-delivery.ts';
import { readPlaceChoices } from '../place-choices.ts';
import { readPlaceFilters } from '../place-filters.ts';
import { alertReply } from '../views/alert.ts';

const HISTORY = 50;
/** A story that was shown so long ago may raise an alert again. */
const REMEMBERED = { hours: 48 };

/** Puts the alerts that are due into the outbox: each story once a place, and none within a place's cooldown. */
export async function planAlerts(needs: DeliverNeeds): Promise<void> {
  const grouping = { ...needs, groupStories: createStoryGrouper() };
  for (const setting of await needs.store.listPlaceSettings(ALERT_SETTING)) {
    const rule = { role: null, ...JSON.parse(setting) } as AlertRule;
    await planAlert(grouping, rule).catch((error: unknown) => {
      needs.log.error('an alert could not be planned', { channel: rule.place.channel, error });
    });
  }
}

async function planAlert(needs: DeliverNeeds, rule: AlertRule): Promise<void> {
  const now = needs.clock.now();
  const { place } = rule;
  const history = await needs.store.listDeliveries({
    owner: place.owner,
    place: placeKey(place),
    subscription: null,
    since: now.subtract(REMEMBERED),
    limit: HISTORY,
  });
  const coolFrom = now.subtract({ minutes: rule.cooldownMinutes });
  const isCooling = history.some(
    ({ kind, dueAt }) => kind === 'alert' && Temporal.Instant.compare(dueAt, coolFrom) > 0,
  );
  if (isCooling) return;
  const alreadyPosted = history.flatMap(({ stories }) => stories);
  const filters = await readPlaceFilters(needs.store, place);
  const { language } = await readPlaceChoices(needs.store, place);
  const wanted = { rule, language: language ?? needs.language, filters };
  const request = { owner: place.owner, now, alreadyPosted, ...wanted };
  const summarizer = countedTo(place, needs.summarizer);
  const story = await findAlert({ ...needs, summarizer }, request);
  if (story !== null) await needs.store.planDelivery(deliveryOf(rule, story, now));
}

function deliveryOf(rule: AlertRule, story: DigestStory, now: Temporal.Instant): Delivery {
  const { place } = rule;
  const id = `alert:${placeKey(place)}:${story.story}` as DeliveryId;
  return newDelivery({
    id,
    kind: 'alert',
    place,
    dueAt: now,
    replies: [alertReply(story, rule.role)],
    stories: [postedStory(story, [], now)],
    now,
  });
}
