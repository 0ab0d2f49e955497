import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toDraftBlocks } from '../../../src/extract/html/draft.ts';
import { parsePage } from '../../../src/extract/html/parse.ts';
import { sourceOfText } from '../../../src/extract/source-text.ts';

function draft(html: string): readonly string[] {
  const { blocks } = parsePage(sourceOfText(`<body>${html}</body>`));
  return toDraftBlocks(blocks).map(({ kind, text }) => `${kind}: ${text}`);
}

describe('the draft of an article', () => {
  it('tells headings, paragraphs and items of a list apart', () => {
    assert.deepEqual(draft('<h2>Pots</h2><p>A pot.</p><ul><li>Small</li></ul>'), [
      'heading: Pots',
      'paragraph: A pot.',
      'paragraph: • Small',
    ]);
  });

  it('has the cells of a row on one line', () => {
    const html = '<table><tr><td>Pots</td><td>12</td></tr><tr><td>Pans</td><td>7</td></tr></table>';
    assert.deepEqual(draft(html), ['paragraph: Pots | 12', 'paragraph: Pans | 7']);
  });

  it('leaves out lines that only divide', () => {
    assert.deepEqual(draft('<h2>___</h2><p>A pot.</p><p>* * *</p>'), ['paragraph: A pot.']);
  });

  it('takes a standfirst in a heading for a paragraph', () => {
    const standfirst = `The annual fair of pots ${'and of pans '.repeat(12)}began on Monday.`;
    assert.deepEqual(draft(`<h2>${standfirst}</h2>`), [`paragraph: ${standfirst}`]);
  });
});
