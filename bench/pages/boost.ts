import type { FeatureTable } from '../../src/extract/html/forest.ts';
import { binFeatures } from './bins.ts';
import type { Bins } from './bins.ts';
import { growTree } from './grow.ts';
import type { Tree } from './grow.ts';

/** Rows of features with what is known of each. */
export interface Examples {
  readonly table: FeatureTable;
  /** 0 to 1. */
  readonly target: Float32Array;
  /** Share in the loss. */
  readonly weight: Float32Array;
  /** Log-odds that the trees are added to. */
  readonly start: Float64Array;
  /** Number of the page that each row is of. */
  readonly page: Int32Array;
}

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Shares of pages, of their rows and of features that each tree sees. */
  readonly pageShare: number;
  readonly rowShare: number;
  readonly columnShare: number;
  readonly seed: number;
}

/** Gradient boosting of regression trees on the logistic loss (Friedman 2001), with second-order leaves. */
export function boost(examples: Examples, options: BoostOptions): readonly Tree[] {
  const { target, weight } = examples;
  const rows = target.length;
  const bins: Bins = binFeatures(examples.table);
  const random = createRandom(options.seed);
  const scores = Float64Array.from(examples.start);
  const slope = new Float32Array(rows);
  const curve = new Float32Array(rows);
  const trees: Tree[] = [];
  while (trees.length < options.trees) {
    for (let row = 0; row < rows; row++) {
      const chance = 1 / (1 + Math.exp(-(scores[row] as number)));
      slope[row] = (weight[row] as number) * (chance - (target[row] as number));
      curve[row] = (weight[row] as number) * Math.max(chance * (1 - chance), 1e-6);
    }
    const sample = pickRows(examples, options, random);
    const columns = pick(examples.table.columns, options.columnShare, random);
    const tree = growTree({ bins, slope, curve, sample, columns, options });
    for (let row = 0; row < rows; row++) {
      scores[row] = (scores[row] as number) + valueOf(tree, bins, row);
    }
    trees.push(tree);
  }
  return trees;
}

function pickRows({ page }: Examples, options: BoostOptions, random: () => number): Int32Array {
  const pages = new Set(pick((page.at(-1) ?? 0) + 1, options.pageShare, random));
  const rows = pick(page.length, options.rowShare, random);
  return Int32Array.from(rows.filter((row) => pages.has(page[row] as number)));
}

function valueOf(tree: Tree, { columns }: Bins, row: number): number {
  let node = tree;
  while (node.kind === 'split') {
    const bin = (columns[node.feature] as Uint8Array)[row] as number;
    node = bin <= node.bin ? node.below : node.above;
  }
  return node.value;
}

function pick(count: number, share: number, random: () => number): number[] {
  const picked: number[] = [];
  for (let index = 0; index < count; index++) {
    if (share === 1 || random() < share) picked.push(index);
  }
  return picked;
}

/** Lehmer's generator as Park and Miller give it: the same forest from the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
