import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FeedItem } from '../../../src/domain/source.ts';
import { itemIdentities, itemKeys } from '../../../src/extract/feed/identity.ts';
import { readVectors } from '../../fixtures/vectors.ts';

interface SequenceItem {
  readonly guid: string | null;
  readonly link: string | null;
  readonly title: string;
  readonly body: string;
}

interface Sequence {
  readonly name: string;
  readonly steps: readonly {
    readonly items: readonly SequenceItem[];
    readonly newArticles: number;
  }[];
}

function itemOf({ guid, link, title, body }: SequenceItem): FeedItem {
  return {
    id: guid,
    link,
    title,
    summary: body,
    publishedAt: null,
    updatedAt: null,
    authors: [],
    summaryHtml: null,
    contentHtml: null,
    categories: [],
    imageUrl: null,
  };
}

/** Counts as the store does: known by link, by guid, or by print where there is neither. */
function countNew(held: Set<string>, items: readonly FeedItem[]): number {
  let added = 0;
  for (const { guid, link, print } of itemIdentities(items)) {
    const names = [guid && `guid:${guid}`, link && `link:${link}`].filter((name) => name !== null);
    if (names.length === 0) names.push(`print:${print}`);
    if (!names.some((name) => held.has(name))) added += 1;
    for (const name of names) held.add(name);
  }
  return added;
}

function makeItem(guid: string | null, link: string | null, title: string): FeedItem {
  return itemOf({ guid, link, title, body: `Body of ${title}` });
}

describe('itemKeys', () => {
  it('prefers the guid, then the link, then the text', () => {
    const keys = itemKeys([
      makeItem('1', 'https://a.example/1', 'A'),
      makeItem(null, 'http://a.example/2/?utm_source=x', 'B'),
      makeItem(null, null, 'C!'),
    ]);
    assert.deepEqual(keys, ['guid:1', 'link:https://a.example/2', 'print:c\nbody of c']);
  });

  it('gives up a guid that all items share, and a link that all items share', () => {
    const guids = itemKeys([
      makeItem('x', 'https://a.example/1', 'A'),
      makeItem('x', 'https://a.example/2', 'B'),
    ]);
    assert.deepEqual(guids, ['link:https://a.example/1', 'link:https://a.example/2']);
    const links = itemIdentities([
      makeItem('1', 'https://a.example/', 'A'),
      makeItem('2', 'https://a.example/', 'B'),
    ]);
    assert.deepEqual(
      links.map((identity) => identity.link),
      [null, null],
    );
  });

  it('gives one key to an item that is listed twice', () => {
    const item = makeItem('1', 'https://a.example/1', 'A');
    assert.equal(new Set(itemKeys([item, item])).size, 1);
  });
});

describe('itemIdentities over several fetches', () => {
  for (const sequence of readVectors<Sequence>('sequences.jsonl')) {
    it(`counts new articles: ${sequence.name}`, () => {
      const held = new Set<string>();
      const added = sequence.steps.map((step) => countNew(held, step.items.map(itemOf)));
      assert.deepEqual(
        added,
        sequence.steps.map((step) => step.newArticles),
      );
    });
  }
});
