import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BroadsheetError } from '../../src/domain/errors.ts';
import type { Feed } from '../../src/domain/source.ts';
import { readFeed } from '../../src/extract/feed.ts';
import { HOSTILE_FEEDS, type HostileFeed } from '../fakes/hostile/feeds.ts';

/** Takes seconds to make; `npm run prove:hostile` has it too. */
const SLOW = 'a hundred thousand items';

function read(made: string | Uint8Array): Feed | BroadsheetError {
  try {
    return readFeed({
      bytes: Buffer.from(made),
      contentType: null,
      address: 'feed.xml',
      fetchedAt: Temporal.Instant.from('2026-11-24T12:00:00Z'),
    });
  } catch (error) {
    if (error instanceof BroadsheetError) return error;
    throw error;
  }
}

function check(feed: Feed, expected: HostileFeed): void {
  const {
    minItems = 0,
    maxItems = Infinity,
    forbid = [],
    require = [],
    forbidLinks = [],
  } = expected;
  assert.ok(feed.items.length >= minItems, `${feed.items.length} items`);
  assert.ok(feed.items.length <= maxItems, `${feed.items.length} items`);
  const text = JSON.stringify(
    feed.items.map(({ title, link, summary, authors }) => [title, link, summary, authors]),
  );
  for (const part of forbid) assert.ok(!text.includes(JSON.stringify(part).slice(1, -1)), part);
  for (const part of require) assert.ok(text.includes(part), part);
  for (const scheme of forbidLinks) {
    assert.ok(!feed.items.some(({ link }) => link?.startsWith(scheme)), scheme);
  }
}

describe('readFeed on hostile and broken feeds', () => {
  for (const expected of HOSTILE_FEEDS.filter(({ name }) => name !== SLOW)) {
    it(`${expected.name}: ${expected.outcome}`, () => {
      const feed = read(expected.make('http://127.0.0.1:9'));
      if (feed instanceof BroadsheetError) {
        assert.notEqual(expected.outcome, 'items', feed.message);
        assert.ok(feed.advice);
      } else {
        assert.notEqual(expected.outcome, 'error');
        check(feed, expected);
      }
      assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    });
  }
});
