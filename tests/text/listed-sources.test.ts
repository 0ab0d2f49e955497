import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReplySource } from '../../src/domain/reply.ts';
import { listSources } from '../../src/text/listed-sources.ts';

const SOURCE: ReplySource = {
  number: 1,
  headline: 'Talks in Washington',
  section: null,
  outlet: 'Gazette',
  publishedAt: null,
  url: 'https://news.example/talks',
};

describe('listSources', () => {
  it('points from further sections of an article to its first one', () => {
    const other = { ...SOURCE, number: 2, headline: 'Dam breaks', url: 'https://news.example/dam' };
    const further = { ...SOURCE, number: 3, section: 'Safe Zones' };
    const listed = listSources([SOURCE, other, further]);
    assert.deepEqual(
      listed.map(({ sameAs }) => sameAs),
      [null, null, 1],
    );
  });

  it('keeps articles apart that share a headline alone', () => {
    const other = { ...SOURCE, number: 2, outlet: 'Herald' };
    assert.deepEqual(
      listSources([SOURCE, other]).map(({ sameAs }) => sameAs),
      [null, null],
    );
  });

  it('shortens a heading that is a paragraph', () => {
    const section = 'Boots that keep feet warm '.repeat(12);
    const [listed] = listSources([{ ...SOURCE, section }]);
    assert.ok((listed?.section?.length ?? 0) <= 100);
    assert.match(listed?.section ?? '', /^Boots that keep feet warm .*…$/u);
  });
});
