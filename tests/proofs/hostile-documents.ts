import assert from 'node:assert/strict';
import { createParser } from '../../src/adapters/system/parser/index.ts';
import { BroadsheetError } from '../../src/domain/errors.ts';
import { importVectors } from '../fixtures/vectors.ts';
import { report, watch, type Report, type Watched } from './watch.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Feed, RawDocument } from '../../src/domain/source.ts';
import type { Parser } from '../../src/ports/parser.ts';

interface Case {
  readonly id: string;
  readonly make: () => Uint8Array;
  readonly expect: {
    readonly outcome: 'any' | 'items' | 'text' | 'error';
    readonly maxMs: number;
    readonly maxRssMb: number;
    readonly minItems?: number;
    readonly maxItems?: number;
    readonly core?: boolean;
    readonly require?: readonly string[];
    readonly forbid?: readonly string[];
    readonly forbidLinks?: readonly string[];
  };
}

/** The loop that answers people must not be held longer. */
const MAX_HELD_MS = 100;

const feeds = await importVectors<{ readonly default: readonly Case[] }>('feeds/dev/cases.mjs');
const pages = await importVectors<{ readonly default: readonly Case[] }>('pages/dev/cases.mjs');
const core = await importVectors<{ readonly CORE: readonly string[] }>('pages/lib.mjs');

function documentOf(bytes: Uint8Array, contentType: string | null): RawDocument {
  return {
    bytes,
    contentType,
    address: 'https://news.example.com/feed',
    fetchedAt: Temporal.Instant.from('2026-11-24T08:00:00Z'),
  };
}

/** Reads every case in the thread; it is watched only while it is being read, not while its bytes are made. */
async function readAll<Result>(
  cases: readonly Case[],
  maxBytes: number,
  read: (parser: Parser, bytes: Uint8Array) => Promise<Result>,
  check: (row: Case, result: Result) => void,
): Promise<Report> {
  await using parser = createParser();
  const watched: Watched<Result>[] = [];
  for (const row of cases) {
    const bytes = row.make();
    if (bytes.length > maxBytes) continue;
    await new Promise((resolve) => setTimeout(resolve, 10));
    const { result, ...figures } = await watch(() => read(parser, bytes));
    watched.push({ result, ...figures });
    const { maxMs, maxRssMb, outcome } = row.expect;
    assert.ok(figures.growthMb < maxRssMb, `${row.id}: memory grew by ${figures.growthMb} MB`);
    assert.ok(figures.ms < maxMs, `${row.id}: ${Math.round(figures.ms)} ms`);
    if (result instanceof Error) {
      assert.ok(result instanceof BroadsheetError, `${row.id}: ${String(result)}`);
      assert.ok(['any', 'error'].includes(outcome), `${row.id}: ${result.message}`);
    } else check(row, result);
  }
  const done = report(watched);
  assert.ok(done.usuallyHeldMs < MAX_HELD_MS, `the loop was held for ${done.usuallyHeldMs} ms`);
  return done;
}

function checkText({ id, expect }: Case, result: Article | Feed): void {
  const text = JSON.stringify(result);
  for (const part of expect.require ?? []) assert.ok(text.includes(part), `${id}: ${part}`);
  for (const part of expect.forbid ?? []) {
    assert.ok(!text.includes(JSON.stringify(part).slice(1, -1)), `${id}: ${part}`);
  }
}

/** `forbid` of a feed speaks of what is stored: its items' articles. */
async function readFeedAndItems(
  parser: Parser,
  bytes: Uint8Array,
): Promise<{ readonly feed: Feed; readonly articles: readonly Article[] }> {
  const feed = await parser.readFeed(documentOf(bytes, null));
  const articles: Article[] = [];
  for (const item of feed.items.slice(0, 20)) articles.push(await parser.readItem(item, feed));
  return { feed, articles };
}

/** Feeds up to a size: items or a typed error, in time, within memory; throws where it is otherwise. */
export async function readHostileFeeds(maxBytes: number): Promise<Report> {
  return await readAll(feeds?.default ?? [], maxBytes, readFeedAndItems, (row, read) => {
    const { feed, articles } = read;
    assert.notEqual(row.expect.outcome, 'error', row.id);
    assert.ok(feed.items.length >= (row.expect.minItems ?? 0), `${row.id}: ${feed.items.length}`);
    assert.ok(feed.items.length <= (row.expect.maxItems ?? Infinity), row.id);
    for (const article of articles) checkText(row, article);
    for (const scheme of row.expect.forbidLinks ?? []) {
      assert.ok(!articles.some(({ url }) => url?.startsWith(scheme)), `${row.id}: ${scheme}`);
    }
  });
}

/** Pages up to a size: their text without what is hidden, or a typed error, in time, within memory. */
export async function readHostilePages(maxBytes: number): Promise<Report> {
  const read = (parser: Parser, bytes: Uint8Array): Promise<Article> =>
    parser.readArticle(documentOf(bytes, 'text/html'));
  return await readAll(pages?.default ?? [], maxBytes, read, (row, article) => {
    checkText(row, article);
    if (row.expect.core !== true) return;
    const text = JSON.stringify(article.sections);
    for (const sentence of core?.CORE ?? []) assert.ok(text.includes(sentence), row.id);
  });
}
