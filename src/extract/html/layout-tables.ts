import { closest } from './page.ts';
import type { HtmlElement, TextBlock } from './page.ts';

const CELL = /^t[dh]$/;
/** A cell with so much text of several lines lays out the page: what is in its row is no data. */
const LAYOUT_LENGTH = 200;

/** The rows of tables that only put parts of the page beside each other, as pages without style sheets do. */
export function layoutRows(blocks: readonly TextBlock[]): ReadonlySet<HtmlElement> {
  const rows = new Set<HtmlElement>();
  const inCells = blocks.filter(({ element }) => isCell(element));
  for (const [cell, lines] of Map.groupBy(inCells, ({ element }) => element)) {
    const row = rowOf(cell);
    const length = lines.reduce((sum, { text }) => sum + text.length, 0);
    if (row !== null && lines.length > 1 && length >= LAYOUT_LENGTH) rows.add(row);
  }
  return rows;
}

/** The table of data that an element is a cell of, if any. */
export function dataTable(
  element: HtmlElement,
  ofLayout: ReadonlySet<HtmlElement>,
): HtmlElement | null {
  const row = isCell(element) ? dataRow(element, ofLayout) : null;
  return row === null ? null : closest(row, ({ tag }) => tag === 'table');
}

/** The row of data that an element stands in, if any; `ofLayout` are the rows of the other kind. */
export function dataRow(
  element: HtmlElement,
  ofLayout: ReadonlySet<HtmlElement>,
): HtmlElement | null {
  const row = rowOf(element);
  return row === null || ofLayout.has(row) ? null : row;
}

export function isCell({ tag }: HtmlElement): boolean {
  return CELL.test(tag);
}

function rowOf(element: HtmlElement): HtmlElement | null {
  return closest(element, ({ tag }) => tag === 'tr');
}
