import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSqliteStore } from '../../src/adapters/stores/sqlite/store.ts';
import type { Store } from '../../src/ports/store.ts';
import { killBot, startBot } from './crash-bot.ts';
import { startCrashFeeds } from './crash-feeds.ts';
import { judgeCrashes, type CrashReport } from './crash-judge.ts';
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
  readonly mishaps: Readonly<Record<string, number>>;
  /** What the bots logged as errors. */
  readonly complaints: readonly string[];
  readonly seconds: number;
}

/** From the moment that a bot serves both platforms. */
const LONGEST_LIFE_MS = 2_500;
const FINISH_WITHIN_MS = 240_000;
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
  const start = () => startBot({ folder, configuration, environment, origin, onComplaint });
  const bots = await Promise.all(Array.from({ length: processes }, start));
  for (let kill = 0; kill < kills; kill++) {
    await sleep(random() * LONGEST_LIFE_MS);
    const victim = Math.floor(random() * bots.length);
    await killBot(bots[victim]);
    bots[victim] = await start();
  }
  const at = await settledBy(store, clock.now());
  await Promise.all(bots.map(killBot));
  const deliveries = await store.listDeliveries(ALL);
  const report = judgeCrashes({ world, subscriptions, deliveries, path, at });
  rmSync(folder, { recursive: true, force: true });
  const seconds = Math.round((Date.now() - origin) / 1_000);
  return { report, mishaps: Object.fromEntries(world.mishaps.counts), complaints, seconds };
}

/** Waits until all that fell due before `end` is planned and over; gives `end`. */
async function settledBy(store: Store, end: Temporal.Instant): Promise<Temporal.Instant> {
  const deadline = Date.now() + FINISH_WITHIN_MS;
  while (Date.now() < deadline) {
    const behind = await store.dueSubscriptions(end, 1);
    const open = (await store.listDeliveries(ALL)).filter(
      ({ state, dueAt }) => state === 'open' && Temporal.Instant.compare(dueAt, end) <= 0,
    );
    if (open.length + behind.length === 0) break;
    await sleep(100);
  }
  return end;
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
