import { MAX_BINS } from './bins.ts';
import type { Bins } from './bins.ts';

export type Tree =
  | { readonly kind: 'leaf'; readonly value: number }
  | {
      readonly kind: 'split';
      readonly feature: number;
      /** Rows whose range is at most `bin`, whose value is at most `threshold`, go below. */
      readonly bin: number;
      readonly threshold: number;
      readonly below: Tree;
      readonly above: Tree;
    };

export interface Growth {
  readonly bins: Bins;
  readonly slope: Float32Array;
  readonly curve: Float32Array;
  readonly sample: Int32Array;
  readonly columns: readonly number[];
  readonly options: { readonly leaves: number; readonly rate: number };
}

/** Least weight of a leaf's rows, and what draws leaves towards nought. */
const MIN_CURVE = 0.005;
const SHRINK = 0.5;

interface Split {
  readonly gain: number;
  readonly column: number;
  readonly bin: number;
}

/** A leaf while the tree grows: it may still be split. */
interface Bud {
  readonly rows: Int32Array;
  readonly sums: Float64Array;
  readonly split: Split | null;
  children: { readonly below: Bud; readonly above: Bud } | null;
}

/** Grows the leaf that gains most, again and again (best-first), from sums over ranges of each feature. */
export function growTree(growth: Growth): Tree {
  const root = makeBud(growth, growth.sample, sumUp(growth, growth.sample));
  const buds = [root];
  while (buds.length < growth.options.leaves) {
    const best = buds.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    if (best.split === null) break;
    const children = divide(growth, best, best.split);
    best.children = children;
    buds.splice(buds.indexOf(best), 1, children.below, children.above);
  }
  return harvest(growth, root);
}

function makeBud(growth: Growth, rows: Int32Array, sums: Float64Array): Bud {
  return { rows, sums, split: findSplit(growth, sums), children: null };
}

/** Slope and curve of the rows, by feature and range. */
function sumUp({ bins, slope, curve, columns }: Growth, rows: Int32Array): Float64Array {
  const sums = new Float64Array(columns.length * MAX_BINS * 2);
  for (const [index, feature] of columns.entries()) {
    const column = bins.columns[feature] as Uint8Array;
    const offset = index * MAX_BINS * 2;
    for (const row of rows) {
      const at = offset + (column[row] as number) * 2;
      sums[at] = (sums[at] as number) + (slope[row] as number);
      sums[at + 1] = (sums[at + 1] as number) + (curve[row] as number);
    }
  }
  return sums;
}

function totals(sums: Float64Array): readonly [number, number] {
  let slope = 0;
  let curve = 0;
  for (let bin = 0; bin < MAX_BINS; bin++) {
    slope += sums[bin * 2] as number;
    curve += sums[bin * 2 + 1] as number;
  }
  return [slope, curve];
}

function findSplit({ bins, columns }: Growth, sums: Float64Array): Split | null {
  const [slope, curve] = totals(sums);
  let best: Split | null = null;
  for (const [column, feature] of columns.entries()) {
    const borders = (bins.borders[feature] as Float64Array).length;
    let belowSlope = 0;
    let belowCurve = 0;
    for (let bin = 0; bin < borders; bin++) {
      belowSlope += sums[(column * MAX_BINS + bin) * 2] as number;
      belowCurve += sums[(column * MAX_BINS + bin) * 2 + 1] as number;
      if (belowCurve < MIN_CURVE) continue;
      if (curve - belowCurve < MIN_CURVE) break;
      const gain =
        belowSlope ** 2 / (belowCurve + SHRINK) +
        (slope - belowSlope) ** 2 / (curve - belowCurve + SHRINK) -
        slope ** 2 / (curve + SHRINK);
      if (gain > (best?.gain ?? 1e-9)) best = { gain, column, bin };
    }
  }
  return best;
}

function divide(growth: Growth, bud: Bud, { column, bin }: Split) {
  const ranges = growth.bins.columns[growth.columns[column] as number] as Uint8Array;
  const below = bud.rows.filter((row) => (ranges[row] as number) <= bin);
  const above = bud.rows.filter((row) => (ranges[row] as number) > bin);
  const fewer = sumUp(growth, below.length < above.length ? below : above);
  const others = bud.sums.map((sum, at) => sum - (fewer[at] as number));
  const [belowSums, aboveSums] = below.length < above.length ? [fewer, others] : [others, fewer];
  return { below: makeBud(growth, below, belowSums), above: makeBud(growth, above, aboveSums) };
}

function harvest(growth: Growth, bud: Bud): Tree {
  if (bud.children === null || bud.split === null) {
    const [slope, curve] = totals(bud.sums);
    return { kind: 'leaf', value: (-growth.options.rate * slope) / (curve + SHRINK) };
  }
  const feature = growth.columns[bud.split.column] as number;
  const { bin } = bud.split;
  const threshold = (growth.bins.borders[feature] as Float64Array)[bin] as number;
  const { below, above } = bud.children;
  return {
    kind: 'split',
    feature,
    bin,
    threshold,
    below: harvest(growth, below),
    above: harvest(growth, above),
  };
}
