import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createSqliteStore } from '../../src/adapters/stores/sqlite/store.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { occurrencesBetween } from '../../src/domain/schedule.ts';
import type { Store } from '../../src/ports/store.ts';
import { startCrashPlatforms, type CrashPlatforms, type VisibleKeys } from './crash-platform.ts';
import { createFastClock, crashSubscriptions, EVERY_QUARTER, START } from './crash-world.ts';

/** How a proof is run: `processes` share one store, and one of them at a time is killed. */
export interface CrashPlan {
  readonly kills: number;
  readonly processes: number;
  readonly seed: number;
}

export interface CrashReport {
  readonly kills: number;
  readonly editions: number;
  readonly messages: number;
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
  /** Neither shown nor folded into a later one that was. */
  readonly missedSlots: number;
  readonly doubledArticles: number;
  readonly integrity: string;
  readonly faults: Readonly<Record<string, number>>;
}

const WORKER = join(import.meta.dirname, 'crash-worker.ts');
const LONGEST_LIFE_MS = 900;
const FINISH_WITHIN_MS = 60_000;

/** Kills bots at random moments while they read and post, then counts what people see. */
export async function proveCrashes(plan: CrashPlan): Promise<CrashReport> {
  const random = createRandom(plan.seed);
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-crash-'));
  const path = join(folder, 'broadsheet.db');
  const origin = Date.now();
  const clock = createFastClock(origin);
  await using platforms = await startCrashPlatforms(random);
  await using store = createSqliteStore({ path, clock });
  for (const subscription of crashSubscriptions()) await store.saveSubscription(subscription);
  const start = () => startWorker({ path, url: platforms.url, origin });
  const workers = await Promise.all(Array.from({ length: plan.processes }, start));
  for (let kill = 0; kill < plan.kills; kill++) {
    await sleep(random() * LONGEST_LIFE_MS);
    const victim = Math.floor(random() * workers.length);
    await killWorker(workers[victim]);
    workers[victim] = await start();
  }
  const end = clock.now();
  await untilSettled(store, end);
  await Promise.all(workers.map(killWorker));
  const filter = { owner: null, place: null, subscription: null, since: null, limit: 1_000_000 };
  const deliveries = await store.listDeliveries(filter);
  const report = judge({ deliveries, platforms, path, end, kills: plan.kills });
  rmSync(folder, { recursive: true, force: true });
  return report;
}

/** Until everything that fell due before `end` is planned, and all that is planned is posted. */
async function untilSettled(store: Store, end: Temporal.Instant): Promise<void> {
  const deadline = Date.now() + FINISH_WITHIN_MS;
  while (Date.now() < deadline) {
    const { open } = await store.countDeliveries();
    const behind = (await store.dueSubscriptions(end, 1)).length;
    if (open + behind === 0) return;
    await sleep(20);
  }
}

function judge(world: {
  readonly deliveries: readonly Delivery[];
  readonly platforms: CrashPlatforms;
  readonly path: string;
  readonly end: Temporal.Instant;
  readonly kills: number;
}): CrashReport {
  const { deliveries, platforms, path, end, kills } = world;
  const sent = deliveries.filter(({ state }) => state === 'sent');
  const shown = new Map<string, number>();
  for (const keys of platforms.visible.values()) {
    for (const key of keys) shown.set(key, (shown.get(key) ?? 0) + 1);
  }
  const expected = sent.flatMap(({ parts }) => parts.map(({ key }) => key));
  return {
    kills,
    editions: sent.length,
    messages: shown.size,
    lost: expected.filter((key) => !shown.has(key)).length,
    doubled: [...shown.values()].filter((times) => times > 1).length,
    outOfOrder: countOutOfOrder(platforms.visible),
    missedSlots: countMissedSlots(sent, end),
    ...readArticles(path),
    faults: Object.fromEntries(platforms.faults),
  };
}

/** Parts of one edition stand one after another: their keys end in "/0", "/1", "/2". */
function countOutOfOrder(visible: VisibleKeys): number {
  let count = 0;
  for (const keys of visible.values()) {
    for (const [index, key] of keys.entries()) {
      const [edition, part] = key.split('/');
      if (part === undefined || part === '0') continue;
      if (keys[index - 1] !== `${edition}/${Number(part) - 1}`) count += 1;
    }
  }
  return count;
}

/** A slot counts as told when its own edition, or a later one whose span holds it, was shown. */
function countMissedSlots(sent: readonly Delivery[], end: Temporal.Instant): number {
  const slots = occurrencesBetween(EVERY_QUARTER, START, end, 1_000_000);
  return crashSubscriptions().reduce((missed, { id }) => {
    const editions = sent.filter(({ subscription }) => subscription === id);
    const untold = slots.filter(
      ({ at }) => !editions.some(({ dueAt }) => Temporal.Instant.compare(dueAt, at) >= 0),
    );
    return missed + untold.length;
  }, 0);
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

interface WorkerPlan {
  readonly path: string;
  readonly url: string;
  readonly origin: number;
}

async function startWorker({ path, url, origin }: WorkerPlan): Promise<ChildProcess> {
  const options = ['--store', path, '--url', url, '--origin', String(origin)];
  const worker = spawn(process.execPath, [WORKER, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await Promise.race([
    once(worker.stdout, 'data'),
    once(worker, 'exit').then(() => {
      throw new Error('the bot of the proof did not start');
    }),
  ]);
  return worker;
}

async function killWorker(worker: ChildProcess | undefined): Promise<void> {
  if (worker === undefined) return;
  if (worker.exitCode !== null) throw new Error('the bot of the proof ended by itself');
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
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
