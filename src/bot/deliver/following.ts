import { countedTo } from '../../core/counted-to.ts';
import { newsFor } from '../../core/following.ts';
import {
  findFollower,
  listFollowers,
  readerOf,
  saveFollower,
  type Follower,
} from '../../core/following-notify.ts';
import { createStoryGrouper } from '../../core/stories.ts';
import { postedStory } from '../../core/posted-story.ts';
import { storiesOf } from '../../domain/digest.ts';
import type { DeliveryId } from '../../domain/identity.ts';
import { personalPlace } from '../../domain/personal-place.ts';
import { placeKey } from '../../domain/place-key.ts';
import { EVERY_DAY, lastDue, type Occurrence, type Schedule } from '../../domain/schedule.ts';
import type { ChatPlatform } from '../../ports/platform.ts';
import type { DeliverNeeds } from './needs.ts';
import { newDelivery } from './new-delivery.ts';
import { shownIn } from './plan.ts';
import { readPlaceChoices } from '../place-choices.ts';
import { FOLLOWING_AT } from '../views/following.ts';
import { digestReply } from '../views/digest.ts';

/** Each is a digest of its own: the rest waits for the next tick, so that it delays no channel's. */
const AT_ONCE = 20;
const LONGEST_SPAN = { hours: 7 * 24 };

/** Puts the news of those who hear of what they follow by direct message into the outbox, once for each local date. */
export async function planFollowing(needs: DeliverNeeds): Promise<void> {
  const now = needs.clock.now();
  const grouping = { ...needs, groupStories: createStoryGrouper() };
  let planned = 0;
  for (const follower of await listFollowers(needs)) {
    const platform = needs.platforms.find(({ name }) => name === follower.place.platform);
    const due = lastDue(scheduleOf(follower), now);
    if (platform === undefined || due === null) continue;
    if (due.at.epochMilliseconds <= follower.since) continue;
    planned += 1;
    if (planned > AT_ONCE) return;
    await planNews(grouping, { follower, platform, due, now }).catch((error: unknown) => {
      needs.log.error('news of what is followed could not be planned', { error });
    });
  }
}

interface DueNews {
  readonly follower: Follower;
  readonly platform: ChatPlatform;
  readonly due: Occurrence;
  readonly now: Temporal.Instant;
}

/** Nothing is sent on a day without news. */
async function planNews(needs: DeliverNeeds, news: DueNews): Promise<void> {
  const { follower, due, now } = news;
  const id = `following:${placeKey(placeOf(follower))}@${due.slot}` as DeliveryId;
  const held = await needs.store.findDelivery(id);
  if (held === null) await planNew(needs, id, news);
  const told = held?.coversUntil ?? now;
  // Who ended the messages while they were composed gets no more of them.
  if ((await findFollower(needs, readerOf(follower))) === null) return;
  await saveFollower(needs, { ...follower, since: told.epochMilliseconds });
}

async function planNew(
  needs: DeliverNeeds,
  id: DeliveryId,
  { follower, platform, due, now }: DueNews,
): Promise<void> {
  const place = placeOf(follower);
  const shown = await shownIn(needs, place, now);
  const since = Math.max(follower.since, now.subtract(LONGEST_SPAN).epochMilliseconds);
  const { language } = await readPlaceChoices(needs.store, follower.place);
  const summarizer = countedTo(follower.place, needs.summarizer);
  const digest = await newsFor({ ...needs, summarizer }, readerOf(follower), {
    since: Temporal.Instant.fromEpochMilliseconds(since),
    until: now,
    language: language ?? needs.language,
    alreadyPosted: shown.flatMap(({ stories }) => stories),
  });
  if (digest.sections.length === 0) return;
  const stories = storiesOf(digest).map((story) => postedStory(story, [], now));
  const replies = platform.split(digestReply(digest, 'New in what you follow'));
  const facts = { id, kind: 'digest', place, dueAt: due.at, coversUntil: now } as const;
  await needs.store.planDelivery(newDelivery({ ...facts, replies, stories, now }));
}

function placeOf({ place, user }: Follower) {
  return personalPlace(place, user);
}

function scheduleOf({ timeZone }: Follower): Schedule {
  return { type: 'daily', timeZone, time: FOLLOWING_AT, days: EVERY_DAY };
}
