import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePage } from '../../../src/extract/html/parse.ts';
import { withWholeTables } from '../../../src/extract/html/whole-tables.ts';
import { sourceOfText } from '../../../src/extract/source-text.ts';

const ROWS = [
  ['Club', 'Played', 'Points'],
  ['Harbour City', '27', '61'],
];
const TABLE = ROWS.map(
  (cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
).join('');

function kept(...cells: readonly string[]): readonly string[] {
  const { blocks } = parsePage(sourceOfText(`<p>Before.</p><table>${TABLE}</table><p>After.</p>`));
  const wanted = new Set(blocks.filter(({ text }) => ['Before.', ...cells].includes(text)));
  return withWholeTables(blocks, wanted).map(({ text }) => text);
}

describe('a table of data', () => {
  it('is kept as a whole where most of its cells are', () => {
    assert.deepEqual(kept('Club', 'Played', 'Harbour City', '27'), ['Before.', ...ROWS.flat()]);
  });

  it('is left out as a whole where few are', () => {
    assert.deepEqual(kept('Played', '27'), ['Before.']);
  });
});
