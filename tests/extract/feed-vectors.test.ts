import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { BroadsheetError } from '../../src/domain/errors.ts';
import type { Feed } from '../../src/domain/source.ts';
import { readFeed } from '../../src/extract/feed.ts';

const CASES = new URL('../../../shared/vectors/feeds/dev/cases.mjs', import.meta.url);
/** Far above what a feed takes, for a busy machine; the vectors' own limits hold for one feed at a time. */
const SLOW = new Set(['feed-dev-items-100k']);

interface VectorCase {
  readonly id: string;
  readonly expect: {
    readonly outcome: 'items' | 'error' | 'any';
    readonly minItems?: number;
    readonly maxItems?: number;
    readonly maxMs: number;
    readonly forbid?: readonly string[];
    readonly require?: readonly string[];
    readonly forbidLinks?: readonly string[];
  };
  readonly make: () => Uint8Array;
}

const cases: readonly VectorCase[] = existsSync(CASES)
  ? ((await import(CASES.href)) as { default: readonly VectorCase[] }).default
  : [];

function read(bytes: Uint8Array): Feed | BroadsheetError {
  try {
    return readFeed({
      bytes,
      contentType: null,
      address: 'feed.xml',
      fetchedAt: Temporal.Instant.from('2026-11-24T12:00:00Z'),
    });
  } catch (error) {
    if (error instanceof BroadsheetError) return error;
    throw error;
  }
}

function shownText(feed: Feed): string {
  return JSON.stringify(
    feed.items.map(({ title, link, summary, authors }) => [title, link, summary, authors]),
  );
}

function checkFeed(feed: Feed, expect: VectorCase['expect']): void {
  assert.ok(feed.items.length >= (expect.minItems ?? 0), `${feed.items.length} items`);
  assert.ok(feed.items.length <= (expect.maxItems ?? Infinity), `${feed.items.length} items`);
  const text = shownText(feed);
  for (const forbidden of expect.forbid ?? []) assert.ok(!text.includes(forbidden), forbidden);
  for (const required of expect.require ?? []) assert.ok(text.includes(required), required);
  for (const scheme of expect.forbidLinks ?? []) {
    assert.ok(
      feed.items.every((item) => !item.link?.startsWith(scheme)),
      scheme,
    );
  }
}

describe(
  'readFeed on hostile and broken feeds',
  { skip: cases.length === 0 && 'the vectors are not here' },
  () => {
    for (const { id, expect, make } of cases.filter((vector) => !SLOW.has(vector.id))) {
      it(`${id} gives ${expect.outcome}`, () => {
        const bytes = make();
        const started = performance.now();
        const feed = read(bytes);
        assert.ok(performance.now() - started < expect.maxMs);
        if (feed instanceof BroadsheetError) {
          assert.notEqual(expect.outcome, 'items', feed.message);
          assert.ok(feed.advice);
        } else {
          assert.notEqual(expect.outcome, 'error');
          checkFeed(feed, expect);
        }
        assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
      });
    }
  },
);
