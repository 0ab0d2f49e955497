import type { FeatureTable } from '../../src/extract/html/forest.ts';
import type { Examples } from './boost.ts';
import type { Lesson } from './lesson.ts';

/** Some blocks of one page: `rows` of its lesson, row by row what is known of them, and where the trees start. */
export interface Excerpt {
  readonly lesson: Lesson;
  readonly rows: Int32Array;
  readonly table: FeatureTable;
  readonly start: Float64Array;
}

/** The rows of a table that an excerpt is to have. */
export function pickRows({ cells, columns }: FeatureTable, rows: Int32Array): FeatureTable {
  const picked = new Float32Array(rows.length * columns);
  for (const [index, row] of rows.entries()) {
    picked.set(cells.subarray(row * columns, (row + 1) * columns), index * columns);
  }
  return { cells: picked, columns };
}

/** Pages are numbered in the order they are given. */
export function joinExcerpts(excerpts: readonly Excerpt[]): Examples {
  const [first] = excerpts;
  if (first === undefined) throw new Error('name at least one pack');
  const { columns } = first.table;
  const count = excerpts.reduce((sum, { rows }) => sum + rows.length, 0);
  const examples: Examples = {
    table: { cells: new Float32Array(count * columns), columns },
    target: new Float32Array(count),
    weight: new Float32Array(count),
    start: new Float64Array(count),
    page: new Int32Array(count),
  };
  let at = 0;
  for (const [page, { lesson, rows, table, start }] of excerpts.entries()) {
    examples.table.cells.set(table.cells, at * columns);
    examples.start.set(start, at);
    examples.page.fill(page, at, at + rows.length);
    for (const row of rows) {
      examples.target[at] = lesson.target[row] as number;
      examples.weight[at] = lesson.weight[row] as number;
      at += 1;
    }
  }
  return examples;
}
