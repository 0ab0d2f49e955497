/** Writes a group of features of the block at `position` into a table, from the cell at `start` on. */
export type RowWriter = (position: number, table: Float32Array, start: number) => void;
