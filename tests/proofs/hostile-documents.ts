import assert from 'node:assert/strict';
import { openParser } from '../../src/app/open-parser.ts';
import { BroadsheetError } from '../../src/domain/errors.ts';
import { HOSTILE_FEEDS, type HostileFeed } from '../fakes/hostile/feeds.ts';
import { CORE, HOSTILE_PAGES, type HostilePage } from '../fakes/hostile/pages.ts';
import { openHeldStore, type HeldStore } from './held-store.ts';
import { startWebServer } from '../fakes/web-server.ts';
import { report, watch, type Report, type Watched } from './watch.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Feed, RawDocument } from '../../src/domain/source.ts';
import type { Parser } from '../../src/ports/parser.ts';

/** The loop that answers people must not be held longer by one turn, in the processor's time. */
const MAX_HELD_MS = 100;
/** For one document, unless it says otherwise: the product's own longest limit, and room for a busy machine. */
const MAX_MS = 20_000;
const MAX_GROWTH_MB = 300;

function documentOf(bytes: Uint8Array, contentType: string | null): RawDocument {
  return {
    bytes,
    contentType,
    address: 'https://news.example.com/feed',
    fetchedAt: Temporal.Instant.from('2026-11-24T08:00:00Z'),
  };
}

interface Readers {
  readonly parser: Parser;
  readonly store: HeldStore;
}

interface Reading<Case, Result> {
  readonly cases: readonly Case[];
  /** Larger ones are left out. */
  readonly maxBytes: number;
  readonly read: (readers: Readers, bytes: Uint8Array) => Promise<Result>;
  readonly check: (expected: Case, result: Result) => void;
  readonly limitsOf: (expected: Case) => { readonly maxMs?: number; readonly maxGrowthMb?: number };
}

const MAX_TRIES = 8;

/** On a busy machine all work takes longer for a moment: a turn counts as long where it is so each time. */
async function watchAgain<Result>(work: () => Promise<Result>): Promise<Watched<Result>> {
  const first = await watch(work);
  let { heldMs } = first;
  for (let tries = 1; tries < MAX_TRIES && heldMs >= MAX_HELD_MS; tries += 1) {
    heldMs = Math.min(heldMs, (await watch(work)).heldMs);
  }
  return { ...first, heldMs };
}

/** Reads every case in the thread and keeps it; it is watched only while it is being read, not while its bytes are made. */
async function readAll<Case extends HostileFeed | HostilePage, Result>(
  reading: Reading<Case, Result>,
): Promise<Report> {
  const { cases, maxBytes, read, check, limitsOf } = reading;
  await using parser = openParser();
  await using store = await openHeldStore();
  await using canary = await startWebServer((_request, response) => response.end());
  const watched: Watched<Result>[] = [];
  for (const expected of cases) {
    const { name, outcome } = expected;
    const bytes = Buffer.from(expected.make(canary.origin));
    if (bytes.length > maxBytes) continue;
    await new Promise((resolve) => setTimeout(resolve, 10));
    const { result, ...figures } = await watchAgain(() => read({ parser, store }, bytes));
    watched.push({ result, ...figures });
    assert.ok(figures.heldMs < MAX_HELD_MS, `${name}: a turn of ${Math.round(figures.heldMs)} ms`);
    const { maxMs = MAX_MS, maxGrowthMb = MAX_GROWTH_MB } = limitsOf(expected);
    assert.ok(figures.growthMb < maxGrowthMb, `${name}: memory grew by ${figures.growthMb} MB`);
    assert.ok(figures.ms < maxMs, `${name}: ${Math.round(figures.ms)} ms`);
    if (result instanceof Error) {
      assert.ok(result instanceof BroadsheetError, `${name}: ${String(result)}`);
      assert.ok(['any', 'error'].includes(outcome), `${name}: ${result.message}`);
    } else check(expected, result);
  }
  assert.equal(canary.requests.length, 0, 'a document made the program ask for something');
  return report(watched);
}

function checkText({ name, forbid, require }: HostileFeed | HostilePage, result: Article): void {
  const text = JSON.stringify(result);
  for (const part of require ?? []) assert.ok(text.includes(part), `${name}: ${part}`);
  for (const part of forbid ?? []) {
    assert.ok(!text.includes(JSON.stringify(part).slice(1, -1)), `${name}: ${part}`);
  }
}

/** `forbid` of a feed speaks of what is stored: its items' articles. */
async function readFeedAndItems(
  { parser, store }: Readers,
  bytes: Uint8Array,
): Promise<{ readonly feed: Feed; readonly articles: readonly Article[] }> {
  const feed = await parser.readFeed(documentOf(bytes, null));
  const articles: Article[] = [];
  for (const item of feed.items.slice(0, 20)) articles.push(await parser.readItem(item, feed));
  for (const article of articles) await store.keep(article);
  return { feed, articles };
}

/** Feeds up to a size: items or a typed error, in time, within memory; throws where it is otherwise. */
export async function readHostileFeeds(maxBytes: number): Promise<Report> {
  return await readAll({
    cases: HOSTILE_FEEDS,
    maxBytes,
    read: readFeedAndItems,
    limitsOf: (expected) => expected,
    check(expected, { feed, articles }) {
      const { name, outcome, minItems = 0, maxItems = Infinity, forbidLinks = [] } = expected;
      assert.notEqual(outcome, 'error', name);
      const count = feed.items.length;
      assert.ok(count >= minItems && count <= maxItems, `${name}: ${count} items`);
      for (const article of articles) checkText(expected, article);
      for (const scheme of forbidLinks) {
        assert.ok(!articles.some(({ url }) => url?.startsWith(scheme)), `${name}: ${scheme}`);
      }
    },
  });
}

/** Pages up to a size: their text without what is hidden, or a typed error, in time, within memory. */
export async function readHostilePages(maxBytes: number): Promise<Report> {
  return await readAll({
    cases: HOSTILE_PAGES,
    maxBytes,
    async read({ parser, store }, bytes) {
      const article = await parser.readArticle(documentOf(bytes, 'text/html'));
      await store.keep(article);
      return article;
    },
    limitsOf: () => ({}),
    check(expected, article) {
      checkText(expected, article);
      if (expected.outcome !== 'core') return;
      const text = JSON.stringify(article.sections);
      for (const sentence of CORE) assert.ok(text.includes(sentence), expected.name);
    },
  });
}
