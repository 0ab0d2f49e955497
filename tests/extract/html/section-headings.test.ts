import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePage } from '../../../src/extract/html/parse.ts';
import { withSectionHeadings } from '../../../src/extract/html/section-headings.ts';
import { sourceOfText } from '../../../src/extract/source-text.ts';

/** The texts that stay when those in bold were kept and all headings are likely ones. */
function keep(html: string, isLikely: (text: string) => boolean = () => true): readonly string[] {
  const { blocks } = parsePage(sourceOfText(`<body>${html}</body>`));
  const kept = new Set(blocks.filter(({ boldLength }) => boldLength > 0));
  return withSectionHeadings(blocks, kept, ({ text }) => isLikely(text)).map(({ text }) => text);
}

describe('headings of kept text', () => {
  it('are kept with it, and those above them', () => {
    const html =
      '<h2>Pots</h2><h3>Cheapest</h3><p><b>A small pot.</b></p><h2>Share</h2><p>menu</p>';
    assert.deepEqual(keep(html), ['Pots', 'Cheapest', 'A small pot.']);
  });

  it('are kept over a caption that is left out, but not over a screenful of other things', () => {
    assert.deepEqual(keep('<h2>Pots</h2><p>ad</p><p><b>A small pot.</b></p>'), [
      'Pots',
      'A small pot.',
    ]);
    const far = `<h2>Pots</h2>${'<p>ad</p>'.repeat(12)}<p><b>A small pot.</b></p>`;
    assert.deepEqual(keep(far), ['A small pot.']);
  });

  it('end where the next of the same rank begins', () => {
    assert.deepEqual(keep('<h2>More</h2><h2>Pots</h2><p><b>A small pot.</b></p>'), [
      'Pots',
      'A small pot.',
    ]);
  });

  it('are left out where they are too unlikely', () => {
    const html = '<h2>Follow us</h2><p><b>A small pot.</b></p>';
    assert.deepEqual(
      keep(html, (text) => text !== 'Follow us'),
      ['A small pot.'],
    );
  });
});
