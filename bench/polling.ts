import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createSources } from '../src/adapters/sources/index.ts';
import { openStore } from '../src/adapters/stores/index.ts';
import { createHttp } from '../src/adapters/system/http/index.ts';
import { openParser } from '../src/app/open-parser.ts';
import { createSeenItems } from '../src/core/ingest/seen-items.ts';
import { ingest, type IngestReport } from '../src/core/ingest.ts';
import { SHARED, type SourceId } from '../src/domain/identity.ts';
import type { IngestNeeds } from '../src/core/ingest/needs.ts';
import type { BenchOptions } from './options.ts';

const FEEDS = 10_000;
const WEEK_FEEDS = 200;
const DEAD_FEEDS = 3;
const QUARTER_HOUR_MS = 15 * 60_000;
const DAY_MS = 24 * 3_600_000;

interface Bench extends AsyncDisposable {
  readonly needs: IngestNeeds;
  /** The clock of the bench stands still until it is told to go on. */
  advance(milliseconds: number): void;
}

/**
 * Polls 10,000 loopback feeds, or as many as the first word after the task's name says: first reading, 304s, spread, a
 * dead host; and a week's memory, of 200 feeds or as many as the second word says.
 */
export async function run({ rest }: BenchOptions): Promise<void> {
  const feeds = Number(rest[0] ?? FEEDS);
  const weekFeeds = Number(rest[1] ?? Math.min(feeds, WEEK_FEEDS));
  const server = fork(new URL('polling-server.ts', import.meta.url));
  const [port] = (await once(server, 'message')) as [number];
  await measureRounds(feeds, port);
  await measureWeek(weekFeeds, port);
  server.disconnect();
}

async function measureRounds(feeds: number, port: number): Promise<void> {
  await using bench = await openBench();
  await addFeeds(bench, feeds, port);
  const first = await measure(() => ingest(bench.needs));
  const spread = await measureSpread(bench.needs);
  bench.advance(DAY_MS);
  const second = await measure(() => ingest(bench.needs));
  await addDeadFeeds(bench, port);
  bench.advance(DAY_MS);
  let othersMs = 0;
  const start = performance.now();
  const third = await measure(() =>
    ingest(bench.needs, {
      onOutcome: ({ fault }) => {
        if (fault === null) othersMs = performance.now() - start;
      },
    }),
  );
  console.table({ 'first reading': first, 'nothing new (304)': second, 'with a dead host': third });
  console.log(`dead host: the ${feeds} others were done after ${(othersMs / 1_000).toFixed(1)} s`);
  console.log(spread);
}

interface Figures {
  readonly 'feeds/s': number;
  readonly 'CPU ms a feed': number;
  readonly added: number;
  readonly failed: number;
  readonly 'RSS MB': number;
}

async function measure(work: () => Promise<IngestReport>): Promise<Figures> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const report = await work();
  const { user, system } = process.cpuUsage(cpu);
  const polls = report.outcomes.length;
  return {
    'feeds/s': Math.round((polls / (performance.now() - start)) * 1_000),
    'CPU ms a feed': Math.round((user + system) / polls / 10) / 100,
    added: report.added,
    failed: report.failed,
    'RSS MB': Math.round(process.memoryUsage.rss() / 1e6),
  };
}

/** How evenly the next polls lie. */
async function measureSpread({ store, clock }: IngestNeeds): Promise<string> {
  const now = clock.now();
  const minutes = (await store.listHealth(null)).map(({ nextPollAt }) =>
    Math.floor(now.until(nextPollAt ?? now).total('minutes')),
  );
  const perMinute = [...Map.groupBy(minutes, (minute) => minute).values()].map(
    (group) => group.length,
  );
  const inFirstHour = minutes.filter((minute) => minute < 60).length;
  return `next polls: between ${Math.min(...minutes)} and ${Math.max(...minutes)} minutes from now, ${inFirstHour} in the first hour, at most ${Math.max(...perMinute)} in one minute`;
}

/** Every quarter of an hour of a week, as the clock of the bench has it. */
async function measureWeek(feeds: number, port: number): Promise<void> {
  await using bench = await openBench();
  await addFeeds(bench, feeds, port);
  const rows: Record<string, object> = {};
  let polls = 0;
  for (let day = 1; day <= 7; day += 1) {
    for (let step = 0; step < DAY_MS / QUARTER_HOUR_MS; step += 1) {
      polls += (await ingest(bench.needs)).outcomes.length;
      bench.advance(QUARTER_HOUR_MS);
    }
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    const inMb = (bytes: number): number => Math.round(bytes / 1e6);
    rows[`day ${day}`] = { polls, 'RSS MB': inMb(rss), 'heap MB': inMb(heapUsed) };
  }
  console.log(`a week of ${feeds} feeds:`);
  console.table(rows);
}

async function openBench(): Promise<Bench> {
  let now = Temporal.Instant.from('2026-11-24T08:00:00Z');
  const clock = { now: () => now, turn: () => Promise.resolve(), sleep: async () => {} };
  const http = createHttp({ clock, allowedHosts: ['127.0.0.0/8'], userAgent: 'Broadsheet/bench' });
  const parser = openParser();
  const store = await openStore('sqlite', { path: ':memory:', clock });
  const quiet = (): void => {};
  return {
    needs: {
      store,
      clock,
      sources: createSources({ http, parser, clock }),
      seenItems: createSeenItems(),
      log: { debug: quiet, info: quiet, warn: quiet, error: console.error },
      random: Math.random,
    },
    advance(milliseconds) {
      now = now.add({ milliseconds });
    },
    async [Symbol.asyncDispose]() {
      await parser[Symbol.asyncDispose]();
      await http[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

async function addFeeds({ needs }: Bench, feeds: number, port: number): Promise<void> {
  for (let index = 0; index < feeds; index += 1) {
    const host = `127.1.${Math.floor(index / 250)}.${1 + (index % 250)}`;
    await addFeed(needs, `http://${host}:${port}/feed`);
  }
}

async function addDeadFeeds({ needs }: Bench, port: number): Promise<void> {
  for (let index = 0; index < DEAD_FEEDS; index += 1) {
    await addFeed(needs, `http://127.255.255.254:${port}/${index}`);
  }
}

async function addFeed({ store }: IngestNeeds, address: string): Promise<void> {
  const id = `bench:${address}` as SourceId;
  await store.saveSource({
    id,
    owner: SHARED,
    kind: 'feed',
    address,
    name: address.slice(7),
    isPaused: false,
  });
}
