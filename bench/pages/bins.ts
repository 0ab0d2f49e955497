import type { FeatureTable } from '../../src/extract/html/forest.ts';

/** Features cut into at most `MAX_BINS` ranges that hold about equally many rows. */
export interface Bins {
  /** Upper borders of a feature's ranges but the last. */
  readonly borders: readonly Float64Array[];
  /** Range of each row, by feature. */
  readonly columns: readonly Uint8Array[];
}

export const MAX_BINS = 64;
const SAMPLE = 20_000;

export function binFeatures({ cells, columns: count }: FeatureTable): Bins {
  const rows = cells.length / count;
  const borders: Float64Array[] = [];
  const columns: Uint8Array[] = [];
  for (let feature = 0; feature < count; feature++) {
    const own = findBorders(cells, { feature, count, rows });
    const column = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) {
      column[row] = rangeOf(own, cells[row * count + feature] as number);
    }
    borders.push(own);
    columns.push(column);
  }
  return { borders, columns };
}

interface Shape {
  readonly feature: number;
  readonly count: number;
  readonly rows: number;
}

function findBorders(cells: Float32Array, { feature, count, rows }: Shape): Float64Array {
  const step = Math.max(1, Math.floor(rows / SAMPLE));
  const sample: number[] = [];
  for (let row = 0; row < rows; row += step) sample.push(cells[row * count + feature] as number);
  sample.sort((a, b) => a - b);
  const values = [...new Set(sample)];
  if (values.length < MAX_BINS) {
    return Float64Array.from(values.slice(1), (value, at) => (value + (values[at] as number)) / 2);
  }
  const borders = new Set<number>();
  for (let bin = 1; bin < MAX_BINS; bin++) {
    const value = sample[Math.floor((bin * sample.length) / MAX_BINS)] as number;
    borders.add(value - 1e-6 * Math.abs(value) - 1e-9);
  }
  return Float64Array.from(borders);
}

function rangeOf(borders: Float64Array, value: number): number {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (borders[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
