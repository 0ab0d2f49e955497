import { nextDue } from '../domain/schedule.ts';
import type { Subscription } from '../domain/subscription.ts';
import { planAlerts } from './deliver/alerts.ts';
import { createComposer } from './deliver/compose.ts';
import { planCorrections } from './deliver/corrections.ts';
import { DELIVER_SETTINGS, type DeliverNeeds, type DeliverSettings } from './deliver/needs.ts';
import { planEdition } from './deliver/plan.ts';
import { noteUncomposed } from './deliver/silence.ts';
import { planFollowing } from './deliver/following.ts';
import { createDeliveryQueue, type DeliveryProgress } from './deliver/queue.ts';

/** The door that posts: what is due is composed, put into the outbox, and posted from there. */
export interface DeliveryDoor {
  /** Plans what is due, then posts what waits; never rejects. */
  tick(): Promise<void>;
  progress(): DeliveryProgress;
  /** No new work; resolves when what is in flight has ended, or soon: the rest is left to the next start. */
  stop(): Promise<void>;
}

/** A model or a platform may take its time; answers in flight need theirs, too. */
const STOP_MS = 3_000;
/** Editions planned between two looks at the queue: small, so that the first ones go out while the last are composed. */
const BATCH = 200;
/** Their writes share the waits for the disk. */
const AT_ONCE = 40;
const ALERT_GRACE = { minutes: 5 };
const ALERT_INTERVAL = { minutes: 1 };

/** When a subscription is due next, where that is before the time that is kept; `null` where the two agree. */
function earlierDue(
  { schedule, nextDueAt }: Subscription,
  now: Temporal.Instant,
): Temporal.Instant | null {
  const next = nextDue(schedule, now)?.at ?? null;
  if (next === null || nextDueAt === null) return null;
  return Temporal.Instant.compare(nextDueAt, next) > 0 ? next : null;
}

export function createDeliveryDoor(
  needs: DeliverNeeds,
  settings: DeliverSettings = DELIVER_SETTINGS,
): DeliveryDoor {
  const queue = createDeliveryQueue(needs, settings);
  let nextAlerts: Temporal.Instant | null = null;
  let lastTick: Temporal.Instant | null = null;
  let planning: Promise<void> | null = null;
  const posting = new Set<Promise<void>>();
  const stopping = new AbortController();

  /** At the start, and when the clock was set back, no stored time is believed. */
  async function realign(): Promise<void> {
    const now = needs.clock.now();
    const wentOn = lastTick !== null && Temporal.Instant.compare(now, lastTick) >= 0;
    lastTick = now;
    if (wentOn) return;
    for (const subscription of await needs.store.listSubscriptions(null)) {
      if (earlierDue(subscription, now) === null) continue;
      // A manager may have changed or removed it since the first was saved.
      const current = await needs.store.findSubscription(subscription.id);
      const nextDueAt = current === null ? null : earlierDue(current, now);
      if (current !== null && nextDueAt !== null)
        await needs.store.saveSubscription({ ...current, nextDueAt });
    }
  }

  /** Stories form within minutes: they are looked at once a minute, for alerts not while the first feeds are read. */
  async function watch(): Promise<void> {
    const now = needs.clock.now();
    if (nextAlerts === null || Temporal.Instant.compare(now, nextAlerts) >= 0) {
      if (nextAlerts !== null) await planAlerts(needs);
      await planCorrections(needs);
      nextAlerts = now.add(nextAlerts === null ? ALERT_GRACE : ALERT_INTERVAL);
    }
  }

  async function plan(): Promise<void> {
    await realign();
    await watch();
    const compose = createComposer(needs);
    const failed = new Set<string>();
    while (!stopping.signal.aborted) {
      const due = await needs.store.dueSubscriptions(needs.clock.now(), BATCH + failed.size);
      const untried = due.filter(({ id }) => !failed.has(id));
      if (untried.length === 0) break;
      for (let from = 0; from < untried.length; from += AT_ONCE) {
        if (stopping.signal.aborted) return;
        const some = untried.slice(from, from + AT_ONCE);
        await Promise.all(
          some.map((subscription) =>
            planEdition(needs, compose, subscription).catch((error: unknown) => {
              failed.add(subscription.id);
              if (stopping.signal.aborted) return undefined;
              needs.log.error('an edition could not be planned', { id: subscription.id, error });
              return noteUncomposed(needs, subscription, error);
            }),
          ),
        );
      }
      drain();
    }
    await planFollowing(needs);
  }

  /** Begins to post what is planned already. */
  function drain(): void {
    const draining = queue
      .drain()
      .catch(report('the outbox could not be read'))
      .finally(() => posting.delete(draining));
    posting.add(draining);
  }

  /** Takes an error with a line of the log: the next tick tries again. */
  function report(message: string): (error: unknown) => void {
    return (error) => needs.log.error(message, { error });
  }

  return {
    async tick() {
      if (stopping.signal.aborted) return;
      planning ??= plan()
        .catch(report('what is due could not be planned'))
        .finally(() => {
          planning = null;
        });
      await planning;
      drain();
      await Promise.all(posting);
    },
    progress: () => queue.progress(),
    async stop() {
      stopping.abort();
      const inTime = new AbortController();
      const ended = Promise.all([planning, queue.stop()]);
      await Promise.race([ended, needs.clock.sleep(STOP_MS, inTime.signal)]);
      inTime.abort();
    },
  };
}
