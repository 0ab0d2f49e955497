import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteStore } from '../src/adapters/stores/sqlite/store.ts';
import { createDeliveryDoor } from '../src/bot/deliver.ts';
import { SHARED, type Owner, type SubscriptionId } from '../src/domain/identity.ts';
import type { Clock } from '../src/ports/clock.ts';
import { article, section, seen } from '../tests/contracts/store/samples.ts';
import { place, subscription } from '../tests/contracts/store/subscriptions.ts';
import { createLeadSummarizer } from '../tests/fakes/lead-summarizer.ts';
import { createPostingPlatform, type PostingPlatform } from '../tests/fakes/posting-platform.ts';
import type { BenchOptions } from './main.ts';

/** Digests that are due in the same minute, over so many places, on a store in a file. */

const DEFAULT_PLACES = 10_000;
const ARTICLES = 60;
/** A platform's usual time to answer. */
const ANSWER_MS = 40;
/** One channel in so many answers a hundred times slower; one in so many refuses. */
const SLOW_EVERY = 500;
const REFUSING_EVERY = 700;
/** Discord's global limit for a bot: https://docs.discord.com/developers/topics/rate-limits */
const ALLOWED_PER_SECOND = 50;
const START = Temporal.Instant.from('2026-11-24T07:00:05Z');

export async function run({ rest }: BenchOptions): Promise<void> {
  const places = Number(rest[0] ?? DEFAULT_PLACES);
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-delivery-'));
  const origin = performance.now();
  const clock: Clock = {
    now: () => START.add({ milliseconds: Math.floor(performance.now() - origin) }),
    turn: () => Promise.resolve(),
    sleep: async (milliseconds) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    },
  };
  const store = createSqliteStore({ path: join(folder, 'bench.db'), clock });
  await fill(store, places);
  const platform = createPlatform();
  const door = createDeliveryDoor({
    store,
    clock,
    summarizer: createLeadSummarizer(),
    platforms: [platform],
    log: { debug() {}, info() {}, warn() {}, error() {} },
    processId: 'bench',
  });
  const started = performance.now();
  await door.tick();
  const seconds = (performance.now() - started) / 1000;
  const counts = await store.countDeliveries();
  const shown = countShown(platform, places);
  console.log('places  seconds  posts/s  of the allowed rate  once  doubled  failed  RSS MB');
  const rate = platform.calls() / seconds;
  const cells = [
    places,
    seconds.toFixed(1),
    rate.toFixed(0),
    `${(rate / ALLOWED_PER_SECOND).toFixed(1)}×`,
  ];
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log([...cells, shown.once, shown.doubled, counts.failed, memory].join('  '));
  await store[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
}

type BenchStore = ReturnType<typeof createSqliteStore>;

async function fill(store: BenchStore, places: number): Promise<void> {
  for (let number = 0; number < ARTICLES; number++) {
    const at = START.subtract({ minutes: number * 10 + 1 });
    const headline = `Council of town ${number * 7919} votes on plan ${number}`;
    const text = `${headline}. Its mayor ${number * 31} said that work begins in year ${number * 17}.`;
    const told = article(headline, { publishedAt: at, sections: [section(null, text)] });
    await store.saveArticle(seen(told, { owner: SHARED, guid: headline, seenAt: at }));
  }
  const order = {
    topics: [],
    sources: [],
    maxStories: 5,
    length: 'normal',
    language: null,
  } as const;
  for (let index = 0; index < places; index++) {
    const owner = `discord:${index}` as Owner;
    const id = `s${index}` as SubscriptionId;
    const times = { createdAt: START.subtract({ hours: 48 }), nextDueAt: START };
    const parts = { owner, place: place(`c${index}`, owner), order, ...times };
    await store.saveSubscription(subscription(id, parts));
  }
}

function createPlatform(): PostingPlatform {
  const numberOf = (channel: string) => Number(channel.replace(/\D/gu, '')) + 1;
  return createPostingPlatform({
    delayMs: ({ channel }) => (numberOf(channel) % SLOW_EVERY === 0 ? ANSWER_MS * 100 : ANSWER_MS),
    only: ({ channel }) => numberOf(channel) % REFUSING_EVERY === 0,
    script: Array.from({ length: DEFAULT_PLACES }, () => '403'),
  });
}

function countShown(platform: PostingPlatform, places: number) {
  let once = 0;
  let doubled = 0;
  for (let index = 0; index < places; index++) {
    const { length } = platform.visible(place(`c${index}`, `discord:${index}` as Owner));
    if (length === 1) once += 1;
    if (length > 1) doubled += 1;
  }
  return { once, doubled };
}
