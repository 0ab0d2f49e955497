import type { Place, User } from '../domain/chat.ts';
import { DEFAULT_DIGEST_STORIES, MAX_DIGEST_STORIES, type DigestOrder } from '../domain/digest.ts';
import { BroadsheetError } from '../domain/errors.ts';
import type { SubscriptionId } from '../domain/identity.ts';
import { parseSchedule, type ScheduleWords } from '../domain/schedule-words.ts';
import { isSameSchedule, nextDue, type Schedule } from '../domain/schedule.ts';
import type { Subscription } from '../domain/subscription.ts';
import { SUMMARY_LENGTHS } from '../domain/summary.ts';
import type { Clock } from '../ports/clock.ts';
import type { SubscriptionStore } from '../ports/store-delivery.ts';

export interface SubscriptionNeeds {
  readonly store: SubscriptionStore;
  readonly clock: Pick<Clock, 'now'>;
}

/** An order as a person writes it; `null` for what was left out. */
export interface OrderWords extends ScheduleWords {
  /** Separated by commas. */
  readonly topics: string | null;
  readonly sources: string | null;
  readonly maxStories: string | null;
  readonly length: string | null;
}

/** A place that orders more is a feed of feeds. */
const MAX_PER_PLACE = 10;

/** Adds a standing order; its first edition is due at the next time of its schedule. */
export async function subscribe(
  needs: SubscriptionNeeds,
  request: {
    readonly place: Place;
    readonly user: Pick<User, 'id'>;
    readonly words: OrderWords;
    readonly language: string | null;
  },
): Promise<Subscription> {
  const { place, user, words, language } = request;
  const now = needs.clock.now();
  const schedule = scheduleOf(words);
  const held = await needs.store.listSubscriptions(place.owner);
  if (held.filter((other) => other.place.channel === place.channel).length >= MAX_PER_PLACE) {
    throw new BroadsheetError('invalid-input', 'too many schedules in one place', {
      advice: `This channel has ${MAX_PER_PLACE} schedules already; remove one first.`,
    });
  }
  const subscription: Subscription = {
    id: `${place.channel}-${now.epochMilliseconds.toString(36)}-${held.length}` as SubscriptionId,
    owner: place.owner,
    place,
    schedule,
    order: orderOf(words, { ...EMPTY_ORDER, language }),
    state: 'active',
    reason: null,
    skippedSlot: null,
    createdBy: user.id,
    createdAt: now,
    nextDueAt: nextDue(schedule, now)?.at ?? null,
  };
  await needs.store.saveSubscription(subscription);
  return subscription;
}

const EMPTY_ORDER: Subscription['order'] = {
  topics: [],
  sources: [],
  maxStories: DEFAULT_DIGEST_STORIES,
  length: 'normal',
  language: null,
};

/** Changes what the words name, and leaves the rest: an edition that is due already comes, unless its time is changed. */
export async function changeSubscription(
  needs: SubscriptionNeeds,
  subscription: Subscription,
  words: OrderWords,
): Promise<Subscription> {
  const schedule = changedSchedule(subscription.schedule, words);
  const next = nextDue(schedule, needs.clock.now())?.at ?? null;
  const changed = {
    ...subscription,
    schedule,
    order: orderOf(words, subscription.order),
    nextDueAt: isSameSchedule(schedule, subscription.schedule) ? subscription.nextDueAt : next,
  };
  await needs.store.saveSubscription(changed);
  return changed;
}

/** Neither of the two ways to say when may be left out without a word. */
function scheduleOf(words: ScheduleWords): Schedule {
  if (words.cron === null || (words.time === null && words.days === null)) {
    return parseSchedule(words);
  }
  throw new BroadsheetError('invalid-input', 'a cron expression beside a time or days', {
    advice: 'Give a time with its days, or a cron expression, not both.',
  });
}

function changedSchedule(schedule: Schedule, words: OrderWords): Schedule {
  const { time, days, cron } = words;
  const timeZone = words.timeZone ?? schedule.timeZone;
  if (cron !== null || schedule.type === 'cron') {
    if (time !== null) return scheduleOf({ ...words, timeZone });
    const expression = schedule.type === 'cron' ? schedule.expression : null;
    return scheduleOf({ time: null, days, cron: cron ?? expression, timeZone });
  }
  const changed = parseSchedule({ time: time ?? schedule.time, days, cron: null, timeZone });
  return days === null && changed.type === 'daily' ? { ...changed, days: schedule.days } : changed;
}

function orderOf(words: OrderWords, before: Subscription['order']): Omit<DigestOrder, 'owner'> {
  const { topics, sources, maxStories, length } = words;
  return {
    ...before,
    topics: topics === null ? before.topics : listOf(topics),
    sources: sources === null ? before.sources : listOf(sources),
    maxStories: maxStories === null ? before.maxStories : storiesOf(maxStories),
    length: SUMMARY_LENGTHS.find((known) => known === length) ?? before.length,
  };
}

/** "all" and "none" empty a list. */
function listOf(text: string): readonly string[] {
  const parts = text.split(/[,;]/u).map((part) => part.trim());
  return parts.filter((part) => part !== '' && !/^(?:all|none|any)$/iu.test(part));
}

function storiesOf(text: string): number {
  const stories = Number(text);
  if (Number.isInteger(stories) && stories >= 1 && stories <= MAX_DIGEST_STORIES) return stories;
  throw new BroadsheetError('invalid-input', `unusable number of stories: ${text}`, {
    advice: `A digest holds 1 to ${MAX_DIGEST_STORIES} stories.`,
  });
}

/** Pauses it, with a reason for the list. */
export async function pauseSubscription(
  { store }: SubscriptionNeeds,
  subscription: Subscription,
): Promise<void> {
  await store.saveSubscription({ ...subscription, state: 'paused', reason: 'paused by a manager' });
}

/** Goes on with the next time; what fell due meanwhile is not made up for. */
export async function resumeSubscription(
  needs: SubscriptionNeeds,
  subscription: Subscription,
): Promise<Subscription> {
  const now = needs.clock.now();
  const nextDueAt = nextDue(subscription.schedule, now)?.at ?? null;
  const resumed = { ...subscription, state: 'active', reason: null, nextDueAt } as const;
  await needs.store.saveSubscription(resumed);
  return resumed;
}

/** Leaves out the next time; the one after it comes as usual and tells of both. */
export async function skipNext(
  needs: SubscriptionNeeds,
  subscription: Subscription,
): Promise<Subscription> {
  const skippedSlot = nextDue(subscription.schedule, needs.clock.now())?.slot ?? null;
  const skipping = { ...subscription, skippedSlot };
  await needs.store.saveSubscription(skipping);
  return skipping;
}

/**
 * The one that a person means: by its number in the list, or the only one of this channel, else of all. Rejects with
 * advice where that is not clear.
 */
export async function pickSubscription(
  store: Pick<SubscriptionStore, 'listSubscriptions'>,
  place: Place,
  number: string | null,
): Promise<Subscription> {
  const all = await store.listSubscriptions(place.owner);
  if (all.length === 0) {
    throw unclear('nothing is scheduled', 'Nothing is scheduled yet: /schedule add 08:00 does it.');
  }
  if (number !== null) {
    const picked = all[Number(number.replace(/^#/u, '')) - 1];
    if (picked !== undefined) return picked;
    throw unclear(
      `no schedule ${number}`,
      `Give a number from 1 to ${all.length}, as in /schedule list.`,
    );
  }
  const here = all.filter((subscription) => subscription.place.channel === place.channel);
  const [only] = here.length === 1 ? here : all;
  if (only !== undefined && (here.length === 1 || all.length === 1)) return only;
  throw unclear('several schedules', 'There are several: give the number from /schedule list.');
}

function unclear(message: string, advice: string): BroadsheetError {
  return new BroadsheetError('not-found', message, { advice });
}
