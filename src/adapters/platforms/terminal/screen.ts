import type { Writable } from 'node:stream';

/** What a terminal is written to. */
export type Screen = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

const COLUMNS = 80;
const ROWS = 24;

/** How many columns and rows a screen has; those of a common one where it doesn't tell, or tells 0. */
export function sizeOf({ columns, rows }: Screen): {
  readonly columns: number;
  readonly rows: number;
} {
  return { columns: columns || COLUMNS, rows: rows || ROWS };
}
