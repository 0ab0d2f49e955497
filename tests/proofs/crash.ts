import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSqliteStore } from '../../src/adapters/stores/sqlite/store.ts';
import type { Subscription } from '../../src/domain/subscription.ts';
import type { Store } from '../../src/ports/store.ts';
import { killBot, prepareBot } from './crash-bot.ts';
import { startCrashFeeds } from './crash-feeds.ts';
import { countMissedSlots, judgeCrashes, type CrashReport } from './crash-judge.ts';
import { openCrashWorld, orderDigests, writeConfiguration } from './crash-world.ts';
import { createFastClock } from './fast-time.ts';

/** How a proof is run: `processes` share one store, and one of them at a time is killed. */
export interface CrashPlan {
  readonly kills: number;
  readonly processes: number;
  readonly seed: number;
}

export interface CrashProof {
  readonly report: CrashReport;
  /** Kills that left a part behind of which nobody knew whether it was posted. */
  readonly amidPost: number;
  readonly mishaps: Readonly<Record<string, number>>;
  /** What the bots logged as errors. */
  readonly complaints: readonly string[];
  readonly seconds: number;
}

/** A process lives so long after it is ready, at least and at most. */
const SHORTEST_LIFE_MS = 300;
const LONGEST_LIFE_MS = 3_000;
const FINISH_WITHIN_MS = 600_000;
const ALL = { owner: null, place: null, subscription: null, since: null, limit: 1_000_000 };

/** Kills the program at random moments while it reads and posts, then counts what people see. */
export async function proveCrashes({ kills, processes, seed }: CrashPlan): Promise<CrashProof> {
  const random = createRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-crash-'));
  const origin = Date.now();
  const clock = createFastClock(origin);
  await using feeds = await startCrashFeeds(() => clock.now());
  await using world = await openCrashWorld(random);
  const configuration = writeConfiguration(folder, feeds.addresses);
  const path = join(folder, 'broadsheet.db');
  await using store = createSqliteStore({ path, clock });
  const subscriptions = orderDigests(world.places, clock.now());
  for (const subscription of subscriptions) await store.saveSubscription(subscription);
  const { environment } = world;
  const complaints: string[] = [];
  const onComplaint = (line: string) => complaints.push(line);
  const prepare = () => prepareBot({ folder, configuration, environment, origin, onComplaint });
  const bots = await Promise.all(Array.from({ length: processes }, () => prepare().start()));
  let amidPost = 0;
  for (let kill = 0; kill < kills; kill++) {
    const spare = prepare();
    const before = await listSending(store);
    await sleep(SHORTEST_LIFE_MS + random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS));
    const [victim] = bots.splice(Math.floor(random() * processes), 1);
    if (victim !== undefined) await killBot(victim);
    const left = await listSending(store);
    if (left.difference(before).size > 0) amidPost += 1;
    bots.push(await spare.start());
  }
  const at = clock.now();
  await untilSettled(store, subscriptions, at);
  await Promise.all(bots.map(killBot));
  const deliveries = await store.listDeliveries(ALL);
  const report = judgeCrashes({ world, subscriptions, deliveries, path, at });
  rmSync(folder, { recursive: true, force: true });
  const seconds = Math.round((Date.now() - origin) / 1_000);
  return {
    report,
    amidPost,
    mishaps: Object.fromEntries(world.mishaps.counts),
    complaints,
    seconds,
  };
}

/** Parts that may have been posted. */
async function listSending(store: Store): Promise<ReadonlySet<string>> {
  const deliveries = await store.listDeliveries(ALL);
  const parts = deliveries.flatMap((delivery) => delivery.parts);
  return new Set(parts.filter(({ state }) => state === 'sending').map(({ key }) => key));
}

/** Waits until all that fell due before `at` is told. */
async function untilSettled(
  store: Store,
  subscriptions: readonly Subscription[],
  at: Temporal.Instant,
): Promise<void> {
  const deadline = Date.now() + FINISH_WITHIN_MS;
  while (Date.now() < deadline) {
    const deliveries = await store.listDeliveries(ALL);
    const isOpen = deliveries.some(
      ({ state, dueAt }) => state === 'open' && Temporal.Instant.compare(dueAt, at) <= 0,
    );
    if (!isOpen && countMissedSlots({ subscriptions, deliveries, at }) === 0) return;
    await sleep(500);
  }
}

/** The same numbers for the same seed (mulberry32), so that a run can be looked at again. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
