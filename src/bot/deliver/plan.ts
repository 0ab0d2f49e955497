import { postedStory } from '../../core/posted-story.ts';
import type { Place } from '../../domain/chat.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { storiesOf, type Digest } from '../../domain/digest.ts';
import { SHARED, type DeliveryId, type Owner } from '../../domain/identity.ts';
import { placeKey } from '../../domain/place-key.ts';
import { reply, type Reply } from '../../domain/reply.ts';
import { lastDue, nextDue, type Occurrence } from '../../domain/schedule.ts';
import type { Subscription } from '../../domain/subscription.ts';
import type { Compose } from './compose.ts';
import type { DeliverNeeds } from './needs.ts';
import { newDelivery } from './new-delivery.ts';
import { noteSilence } from './silence.ts';
import { readPlaceFilters } from '../place-filters.ts';
import { digestReply } from '../views/digest.ts';
import { occurrenceText } from '../views/schedule.ts';

/** From here on an edition says that it is late. */
const LATE_AFTER_MINUTES = 5;
/** After a longer downtime older news are left alone. */
const LONGEST_SPAN = { hours: 7 * 24 };
const FIRST_SPAN = { hours: 24 };
/** A story that was shown so long ago may be shown again. */
const REMEMBERED = { hours: 4 * 24 };
const HISTORY = 30;

/**
 * Puts the edition that is due of one subscription into the outbox, once; older ones that were missed are folded into
 * it. Moves the subscription on to its next time.
 */
export async function planEdition(
  needs: DeliverNeeds,
  compose: Compose,
  subscription: Subscription,
): Promise<void> {
  const now = needs.clock.now();
  const due = lastDue(subscription.schedule, now);
  if (due !== null && isWanted(subscription, due)) {
    const id = `${subscription.id}@${due.slot}` as DeliveryId;
    if ((await needs.store.findDelivery(id)) === null) {
      await planNew(needs, compose, { subscription, due, id, now });
    }
  }
  const current = await needs.store.findSubscription(subscription.id);
  if (current === null) return;
  const nextDueAt = nextDue(current.schedule, now)?.at ?? null;
  await needs.store.saveSubscription({ ...current, nextDueAt });
}

function isWanted({ createdAt, skippedSlot }: Subscription, due: Occurrence): boolean {
  return due.slot !== skippedSlot && Temporal.Instant.compare(due.at, createdAt) >= 0;
}

interface DueEdition {
  readonly subscription: Subscription;
  readonly due: Occurrence;
  readonly id: DeliveryId;
  readonly now: Temporal.Instant;
}

async function planNew(needs: DeliverNeeds, compose: Compose, edition: DueEdition): Promise<void> {
  const { subscription, due, id, now } = edition;
  const history = await shownIn(needs, subscription.place, now);
  const isLate = due.at.until(now).total('minutes') >= LATE_AFTER_MINUTES;
  const until = isLate ? now : due.at;
  const request = {
    ...subscription.order,
    owner: await composingOwner(needs, subscription.owner),
    since: sinceOf(history, until),
    until,
    alreadyPosted: history.flatMap(({ stories }) => stories),
    filters: await readPlaceFilters(needs.store, subscription.place),
  };
  const digest = await compose(request, subscription.place);
  const title = titleOf(due, subscription.schedule.timeZone);
  const told = digestReply(digest, title);
  const whole = isLate ? markLate(told, occurrenceText(due, subscription.schedule)) : told;
  const delivery = deliveryOf(needs, edition, { digest, whole, until });
  if (!(await needs.store.planDelivery(delivery))) return;
  if (digest.sections.length === 0) await noteSilence(needs, delivery, silenceReason(digest));
  needs.log.info('an edition is planned', { delivery: id, parts: delivery.parts.length });
}

function deliveryOf(
  { platforms }: Pick<DeliverNeeds, 'platforms'>,
  { subscription, due, id, now }: DueEdition,
  { digest, whole, until }: { digest: Digest; whole: Reply; until: Temporal.Instant },
): Delivery {
  const { place } = subscription;
  const platform = platforms.find(({ name }) => name === place.platform);
  return newDelivery({
    id,
    kind: 'digest',
    place,
    subscription: subscription.id,
    dueAt: due.at,
    coversUntil: until,
    replies: platform?.split(whole) ?? [whole],
    stories: storiesOf(digest).map((story) => postedStory(story, digest.opening, now)),
    now,
  });
}

/** What was shown in a place lately, newest first. */
export async function shownIn(
  { store }: Pick<DeliverNeeds, 'store'>,
  place: Place,
  now: Temporal.Instant,
): Promise<readonly Delivery[]> {
  const deliveries = await store.listDeliveries({
    owner: place.owner,
    place: placeKey(place),
    subscription: null,
    since: now.subtract(REMEMBERED),
    limit: HISTORY,
  });
  return deliveries.filter(({ parts }) => parts.some(({ state }) => state !== 'planned'));
}

function sinceOf(history: readonly Delivery[], until: Temporal.Instant): Temporal.Instant {
  // What a clock gone astray has covered lies in the future.
  const covered = history
    .flatMap(({ coversUntil }) => coversUntil ?? [])
    .find((instant) => Temporal.Instant.compare(instant, until) < 0);
  const earliest = until.subtract(LONGEST_SPAN);
  if (covered === undefined) return until.subtract(FIRST_SPAN);
  return Temporal.Instant.compare(covered, earliest) < 0 ? earliest : covered;
}

/** An owner without sources of its own reads what everybody reads, so that one digest serves them all. */
async function composingOwner({ store }: DeliverNeeds, owner: Owner): Promise<Owner> {
  const sources = await store.listSources(owner);
  return sources.some((source) => source.owner !== SHARED) ? owner : SHARED;
}

function titleOf({ at }: Occurrence, timeZone: string): string {
  return at
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toLocaleString('en-GB', { dateStyle: 'full' });
}

function markLate(whole: Reply, due: string): Reply {
  return reply(whole.kind, { ...whole, footer: [`Late: it was due ${due}`, ...whole.footer] });
}

function silenceReason({ articles, sources }: Digest): string {
  if (sources.total === 0) return 'no source is read.';
  if (sources.failing.length > 0) {
    return `${sources.failing.length} of ${sources.total} sources fail.`;
  }
  return articles === 0
    ? 'the sources brought nothing new.'
    : `nothing in ${articles} new articles met its topics.`;
}
