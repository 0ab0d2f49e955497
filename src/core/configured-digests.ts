import type { Place } from '../domain/chat.ts';
import { platformOf, type Owner, type SubscriptionId } from '../domain/identity.ts';
import { parseSchedule } from '../domain/schedule-words.ts';
import { isSameSchedule, nextDue } from '../domain/schedule.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { SummaryLength } from '../domain/summary.ts';
import type { Clock } from '../ports/clock.ts';
import type { SubscriptionStore } from '../ports/store-delivery.ts';

/** A digest as the operator's configuration orders it. */
export interface ConfiguredDigest {
  /** "discord:<guild>/<channel>" or "slack:<team>/<channel>". */
  readonly place: string;
  readonly time: string | null;
  /** Names of weekdays; `null` for every day. */
  readonly days: readonly string[] | null;
  readonly cron: string | null;
  readonly timeZone: string;
  readonly topics: readonly string[];
  readonly sources: readonly string[];
  readonly maxStories: number;
  readonly length: SummaryLength;
  readonly language: string | null;
}

const PREFIX = 'config-';
/** Nobody in chat ordered it. */
export const OPERATOR = 'operator';

/**
 * Makes the digests that the configuration orders the ones that are held: new ones begin with their next time, changed
 * ones keep what they have delivered, those taken out end. Orders made in chat are left alone.
 */
export async function keepConfiguredDigests(
  { store, clock }: { readonly store: SubscriptionStore; readonly clock: Pick<Clock, 'now'> },
  configured: readonly ConfiguredDigest[],
): Promise<void> {
  const held = (await store.listSubscriptions(null)).filter(({ id }) => id.startsWith(PREFIX));
  const wanted = configured.map((digest, index) => {
    const before = configured.slice(0, index).filter(({ place }) => place === digest.place);
    return subscriptionOf(digest, before.length, clock.now());
  });
  const ids = new Set(wanted.map(({ id }) => id));
  for (const { id } of held) if (!ids.has(id)) await store.removeSubscription(id);
  for (const subscription of wanted) {
    const known = held.find(({ id }) => id === subscription.id);
    const isSame = known !== undefined && isSameSchedule(known.schedule, subscription.schedule);
    const kept = isSame ? standingOf(known) : {};
    await store.saveSubscription({ ...subscription, ...kept });
  }
}

/** What a subscription that goes on with the same schedule keeps. */
function standingOf({ state, reason, skippedSlot, createdAt, nextDueAt }: Subscription) {
  return { state, reason, skippedSlot, createdAt, nextDueAt };
}

/** `position` is its place among the digests of its channel: those of other channels don't change its id. */
function subscriptionOf(
  digest: ConfiguredDigest,
  position: number,
  now: Temporal.Instant,
): Subscription {
  const { topics, sources, maxStories, length, language } = digest;
  const place = parsePlace(digest.place);
  const schedule = parseSchedule({
    time: digest.time,
    days: digest.days?.join(', ') ?? null,
    cron: digest.cron,
    timeZone: digest.timeZone,
  });
  return {
    id: `${PREFIX}${place.channel}-${position}` as SubscriptionId,
    owner: place.owner,
    place,
    schedule,
    order: { topics, sources, maxStories, length, language },
    state: 'active',
    reason: null,
    skippedSlot: null,
    createdBy: OPERATOR,
    createdAt: now,
    nextDueAt: nextDue(schedule, now)?.at ?? null,
  };
}

function parsePlace(text: string): Place {
  const [ownerText = '', channel = ''] = text.split('/');
  const owner = ownerText as Owner;
  return { platform: platformOf(owner), owner, channel, thread: null, kind: 'channel' };
}
