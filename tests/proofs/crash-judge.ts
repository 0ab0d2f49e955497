import { DatabaseSync } from 'node:sqlite';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { SubscriptionId } from '../../src/domain/identity.ts';
import { occurrencesBetween } from '../../src/domain/schedule.ts';
import type { Subscription } from '../../src/domain/subscription.ts';
import { printOf, type CrashWorld } from './crash-world.ts';

export interface CrashReport {
  readonly editions: number;
  readonly messages: number;
  /** Parts of editions that don't stand in their channel, and editions that were given up. */
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
  /** Neither shown nor folded into a later one that was. */
  readonly missedSlots: number;
  readonly doubledArticles: number;
  readonly integrity: string;
}

export interface CrashEnd {
  readonly world: Pick<CrashWorld, 'shown'>;
  readonly subscriptions: readonly Subscription[];
  /** All of the outbox. */
  readonly deliveries: readonly Delivery[];
  /** Of the store. */
  readonly path: string;
  readonly at: Temporal.Instant;
}

const FOLDED = 'folded into a later edition';
const MANY = 1_000_000;

/** Holds what people see against what the outbox says and the schedules ask for. */
export function judgeCrashes({
  world,
  subscriptions,
  deliveries,
  path,
  at,
}: CrashEnd): CrashReport {
  const digests = deliveries.filter(({ kind }) => kind === 'digest');
  const sent = digests.filter(({ state }) => state === 'sent');
  const givenUp = digests.filter(({ state, reason }) => isOver(state) && reason !== FOLDED);
  const shown = world.shown();
  const expected = sent.flatMap(({ place, parts }) =>
    parts.map(({ key }) => ({ channel: place.channel, print: printOf(key) })),
  );
  const missing = expected.filter(({ channel, print }) => !shown.get(channel)?.includes(print));
  const messages = [...shown.values()].flat();
  return {
    editions: sent.length,
    messages: messages.length,
    lost: missing.length + givenUp.length,
    doubled: messages.length - new Set(messages).size,
    outOfOrder: [...shown].reduce((sum, [channel, prints]) => {
      const inChannel = sent.filter(({ place }) => place.channel === channel);
      return sum + countOutOfOrder(prints, inChannel);
    }, 0),
    missedSlots: countMissedSlots({ subscriptions, deliveries, at }),
    ...readArticles(path),
  };
}

/** Parts of an edition stand one after another, and the editions of one order by their due times. */
function countOutOfOrder(prints: readonly string[], editions: readonly Delivery[]): number {
  const at = new Map(prints.map((print, index) => [print, index]));
  const places = editions.map(({ parts }) => parts.map(({ key }) => at.get(printOf(key)) ?? 0));
  const scattered = places.filter((edition) =>
    edition.some((place, part) => part > 0 && place !== (edition[part - 1] ?? 0) + 1),
  );
  const orders = Map.groupBy(
    editions.toSorted((one, other) => Temporal.Instant.compare(one.dueAt, other.dueAt)),
    ({ subscription }) => subscription,
  );
  const early = [...orders.values()].flatMap((order) =>
    order.filter(({ parts: [first] }, index) => {
      const [before] = order[index - 1]?.parts ?? [];
      if (before === undefined || first === undefined) return false;
      return (at.get(printOf(first.key)) ?? 0) < (at.get(printOf(before.key)) ?? 0);
    }),
  );
  return scattered.length + early.length;
}

function isOver(state: Delivery['state']): boolean {
  return state === 'failed' || state === 'held';
}

/** A slot counts as told when its own edition, or a later one whose span holds it, was shown. */
export function countMissedSlots({
  subscriptions,
  deliveries,
  at,
}: Pick<CrashEnd, 'subscriptions' | 'deliveries' | 'at'>): number {
  const last = new Map<SubscriptionId, number>();
  for (const { subscription, state, dueAt } of deliveries) {
    if (subscription === null || state !== 'sent') continue;
    last.set(subscription, Math.max(last.get(subscription) ?? 0, dueAt.epochMilliseconds));
  }
  const slots = subscriptions.flatMap(({ id, createdAt, schedule }) =>
    occurrencesBetween(schedule, createdAt, at, MANY).map((slot) => ({ id, at: slot.at })),
  );
  return slots.filter((slot) => slot.at.epochMilliseconds > (last.get(slot.id) ?? 0)).length;
}

function readArticles(path: string): Pick<CrashReport, 'doubledArticles' | 'integrity'> {
  const database = new DatabaseSync(path, { readOnly: true });
  const doubled = database.prepare(
    'SELECT count(*) AS n FROM (SELECT headline FROM article GROUP BY headline HAVING count(*) > 1)',
  );
  const integrity = database.prepare('PRAGMA integrity_check').get() as { integrity_check: string };
  const { n } = doubled.get() as { n: number };
  database.close();
  return { doubledArticles: n, integrity: integrity.integrity_check };
}
