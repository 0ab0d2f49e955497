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

  it('has headings without the sign of their own address', () => {
    assert.deepEqual(draft('<h2>Pots<a href="#pots">¶</a></h2><p>A pot.</p>'), [
      'heading: Pots',
      'paragraph: A pot.',
    ]);
  });

  it('leaves out lines that only divide', () => {
    assert.deepEqual(draft('<h2>___</h2><p>A pot.</p><p>* * *</p>'), ['paragraph: A pot.']);
  });

  it('takes a standfirst in a heading for a paragraph', () => {
    const standfirst = `The annual fair of pots ${'and of pans '.repeat(12)}began on Monday.`;
    assert.deepEqual(draft(`<h2>${standfirst}</h2>`), [`paragraph: ${standfirst}`]);
  });

  it('has the lines of a cell that lays out the page as paragraphs', () => {
    const text =
      'The annual fair of pots and of pans began on Monday, in the rain, before few visitors. ';
    const html = `<table><tr><td>Menu</td><td>${text}<br><br>${text}<br><br>${text}</td></tr></table>`;
    assert.deepEqual(
      draft(html),
      ['Menu', text.trim(), text.trim(), text.trim()].map((line) => `paragraph: ${line}`),
    );
  });
});

describe('bold lines', () => {
  const TEXT = '<p>The annual fair of pots and of pans began on Monday, in the rain.</p>';
  const headings = (html: string) => draft(html).filter((line) => line.startsWith('heading'));

  it('head the text below them, where no headings are marked as such', () => {
    const html = `${TEXT}<p><b>The pots</b></p>${TEXT}<p><strong>The pans</strong></p>${TEXT}`;
    assert.deepEqual(headings(html), ['heading: The pots', 'heading: The pans']);
  });

  it('are headings between the breaks of a line, too', () => {
    const line =
      'The annual fair of pots and of pans began on Monday, in the rain, before few visitors.';
    const html = `<table><tr><td>${line}<br><b>The pots</b><br>${line}<br><b>The pans</b><br>${line}</td></tr></table>`;
    assert.deepEqual(headings(html), ['heading: The pots', 'heading: The pans']);
  });

  for (const [what, html] of Object.entries({
    'beside marked headings': `${TEXT}<h2>All</h2><p><b>The pots</b></p>${TEXT}<p><b>The pans</b></p>${TEXT}`,
    'that stand alone in a text': `${TEXT}<p><b>The pots</b></p>${TEXT}`,
    'that are sentences': `${TEXT}<p><b>It rained.</b></p>${TEXT}<p><b>Few came.</b></p>${TEXT}`,
    'with bold text below': `${TEXT}<p><b>The pots</b></p><p><b>Small, and large</b></p><p><b>The pans</b></p>`,
    'in lists': `${TEXT}<ul><li><b>Pots</b></li><li>Small ones of clay</li><li><b>Pans</b></li><li>Large ones of iron</li></ul>`,
    'in rows of data': `${TEXT}<table><tr><td><b>Pots</b></td><td>Small ones of clay</td></tr><tr><td><b>Pans</b></td><td>Large ones</td></tr></table>`,
  })) {
    it(`are no headings ${what}`, () => {
      assert.deepEqual(
        headings(html).filter((line) => line !== 'heading: All'),
        [],
      );
    });
  }
});
