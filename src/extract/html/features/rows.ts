import type { FeatureTable } from '../forest.ts';

/** Writes a group of features of the block at `position` into a table, from the cell at `start` on. */
export type RowWriter = (position: number, cells: Float32Array, start: number) => void;

/** Names of features that are written together, and what writes them. */
export type FeatureGroup<Subject> = readonly [
  names: readonly string[],
  describe: (subject: Subject) => RowWriter,
];

/** One row for each of `positions`, one column a feature, group after group. */
export function describeRows<Subject>(
  groups: readonly FeatureGroup<Subject>[],
  subject: Subject,
  positions: Int32Array,
): FeatureTable {
  const columns = groups.reduce((sum, [names]) => sum + names.length, 0);
  const cells = new Float32Array(positions.length * columns);
  let start = 0;
  for (const [names, describe] of groups) {
    const write = describe(subject);
    for (const [row, position] of positions.entries())
      write(position, cells, row * columns + start);
    start += names.length;
  }
  return { cells, columns };
}
