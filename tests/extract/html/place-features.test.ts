import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeBlocks, FEATURES } from '../../../src/extract/html/features/index.ts';
import { openPage } from '../../../src/extract/html/open.ts';
import { weigh } from '../../../src/extract/weight.ts';
import { sourceOfText } from '../../../src/extract/source-text.ts';

const PROSE =
  'The council voted on Tuesday to raise the tax on empty houses, after a debate of four hours.';
const REPLY =
  'I have never understood why they need four hours of talk for what all of them agree on, really.';

/** One feature of each block of a page. */
function featureOf(html: string, name: string): readonly number[] {
  const { cells, columns } = describeBlocks(openPage(sourceOfText(html)).scene);
  const column = FEATURES.indexOf(name);
  return Array.from(cells).filter((_, cell) => cell % columns === column);
}

function rounded(weights: readonly number[]): readonly number[] {
  return weights.map((weight) => Math.fround(Math.log2(1 + weight)));
}

describe('the prose before a block', () => {
  const page = `<p>${PROSE}</p><p>${PROSE}</p><ul class="comments"><li>${REPLY}</li><li>${REPLY}</li></ul>`;
  const [prose, reply] = [weigh(PROSE), weigh(REPLY)];

  it('is counted outside of comments', () =>
    assert.deepEqual(
      featureOf(page, 'place.proseBefore'),
      rounded([0, prose, 2 * prose, 2 * prose]),
    ));

  it('is counted in comments by itself', () =>
    assert.deepEqual(featureOf(page, 'place.commentsBefore'), rounded([0, 0, 0, reply])));

  it('is that of posts, too, where the page is a forum', () => {
    const forum = `<div class="post">${PROSE}</div><div class="post">${REPLY}</div>`;
    assert.deepEqual(featureOf(forum, 'place.proseBefore'), rounded([0, prose]));
  });
});
