import type { RowWriter } from '../features/rows.ts';
import type { FirstLook } from './first-look.ts';

const OFFSETS = [-2, -1, 1, 2];

export const BESIDE_CONTEXT: readonly string[] = OFFSETS.map((offset) => `beside${offset}.chance`);

/** How likely the blocks before and after one are; -1 beyond the page. */
export function describeBeside({ chances }: FirstLook): RowWriter {
  return (position, table, start) => {
    for (const [at, offset] of OFFSETS.entries()) {
      table[start + at] = chances[position + offset] ?? -1;
    }
  };
}
