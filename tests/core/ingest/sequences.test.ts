import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openStore } from '../../../src/adapters/stores/index.ts';
import { createSeenItems } from '../../../src/core/ingest/seen-items.ts';
import { ingest } from '../../../src/core/ingest.ts';
import { SHARED } from '../../../src/domain/identity.ts';
import { feedText, type FakeItem } from '../../fakes/feed.ts';
import { createFakeIngest, feedSource } from '../../fakes/ingest-needs.ts';
import { readVectors } from '../../fixtures/vectors.ts';

interface Sequence {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly { readonly items: readonly FakeItem[]; readonly newArticles: number }[];
}

const item = (guid: string | null, path: string, title: string): FakeItem => ({
  guid,
  link: `https://news.example.com/${path}`,
  title,
  body: `Body of ${title}.`,
  date: '2026-11-23T10:00:00Z',
});

/** Beside those of `sequences.jsonl`. */
const SEQUENCES: readonly Sequence[] = [
  {
    id: 'own-1',
    name: 'one guid for all, one more on top',
    steps: [
      { items: [item('x', '1', 'A'), item('x', '2', 'B')], newArticles: 2 },
      { items: [item('x', '3', 'C'), item('x', '1', 'A'), item('x', '2', 'B')], newArticles: 1 },
    ],
  },
  {
    id: 'own-2',
    name: 'guids that are new at every fetch',
    steps: [
      { items: [item('r1', '1', 'A'), item('r2', '2', 'B')], newArticles: 2 },
      { items: [item('r3', '1', 'A'), item('r4', '2', 'B')], newArticles: 0 },
    ],
  },
  {
    id: 'own-3',
    name: 'an item that moves to another address',
    steps: [
      { items: [item('1', 'old', 'Talks start in Geneva today')], newArticles: 1 },
      { items: [item('1', 'new', 'Talks start in Geneva today')], newArticles: 0 },
    ],
  },
];

const FEED = 'https://news.example.com/feed';

/** How many articles each step adds to the store; `restarts` forgets between the steps what only memory holds. */
async function play(
  sequence: Sequence,
  storeName: string,
  restarts: 'restarts' | 'runs on',
): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-sequence-'));
  const fake = createFakeIngest();
  await using store = await openStore(storeName, {
    path: join(folder, 'store.db'),
    clock: fake.clock,
  });
  await store.saveSource(feedSource(FEED));
  let seenItems = createSeenItems();
  const counts: number[] = [];
  for (const { items } of sequence.steps) {
    const before = await store.countArticles(SHARED);
    fake.http.answer(FEED, feedText(items));
    if (restarts === 'restarts') seenItems = createSeenItems();
    const report = await ingest({ ...fake, store, seenItems });
    const added = (await store.countArticles(SHARED)) - before;
    assert.equal(report.added, added, `${sequence.id}: report and store agree`);
    counts.push(added);
    fake.clock.advance(24 * 3_600_000);
  }
  rmSync(folder, { recursive: true });
  return counts;
}

describe('a feed that is fetched again and again', () => {
  const vectors = readVectors<Sequence>('sequences.jsonl');
  for (const storeName of ['memory', 'sqlite']) {
    for (const way of ['runs on', 'restarts'] as const) {
      it(`gives exactly its new articles (${storeName}, ${way})`, async () => {
        for (const sequence of [...SEQUENCES, ...vectors]) {
          const expected = sequence.steps.map(({ newArticles }) => newArticles);
          const name = `${sequence.id} ${sequence.name}`;
          assert.deepEqual(await play(sequence, storeName, way), expected, name);
        }
      });
    }
  }
});
