import { binFeatures } from './bins.ts';
import type { Bins } from './bins.ts';
import { growTree } from './grow.ts';
import type { Tree } from './grow.ts';

/** Rows of features with what is known of each: `target` 0 to 1, `weight` its share in the loss. */
export interface Examples {
  readonly table: Float32Array;
  readonly columns: number;
  readonly target: Float32Array;
  readonly weight: Float32Array;
}

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Shares of rows and of features that each tree sees. */
  readonly rowShare: number;
  readonly columnShare: number;
  readonly seed: number;
}

export interface Forest {
  readonly base: number;
  readonly trees: readonly Tree[];
}

/** Gradient boosting of regression trees on the logistic loss (Friedman 2001), with second-order leaves. */
export function boost(examples: Examples, options: BoostOptions): Forest {
  const { target, weight } = examples;
  const rows = target.length;
  const bins: Bins = binFeatures(examples);
  const random = createRandom(options.seed);
  const base = logOdds(target, weight);
  const scores = new Float64Array(rows).fill(base);
  const slope = new Float32Array(rows);
  const curve = new Float32Array(rows);
  const trees: Tree[] = [];
  while (trees.length < options.trees) {
    for (let row = 0; row < rows; row++) {
      const chance = 1 / (1 + Math.exp(-(scores[row] as number)));
      slope[row] = (weight[row] as number) * (chance - (target[row] as number));
      curve[row] = (weight[row] as number) * Math.max(chance * (1 - chance), 1e-6);
    }
    const sample = Int32Array.from(pick(rows, options.rowShare, random));
    const columns = pick(examples.columns, options.columnShare, random);
    const tree = growTree({ bins, slope, curve, sample, columns, options });
    for (let row = 0; row < rows; row++) {
      scores[row] = (scores[row] as number) + valueOf(tree, bins, row);
    }
    trees.push(tree);
  }
  return { base, trees };
}

function valueOf(tree: Tree, { columns }: Bins, row: number): number {
  let node = tree;
  while (node.kind === 'split') {
    const bin = (columns[node.feature] as Uint8Array)[row] as number;
    node = bin <= node.bin ? node.below : node.above;
  }
  return node.value;
}

function logOdds(target: Float32Array, weight: Float32Array): number {
  let right = 0;
  let all = 0;
  for (const [row, value] of target.entries()) {
    right += value * (weight[row] as number);
    all += weight[row] as number;
  }
  return Math.log(right / (all - right));
}

function pick(count: number, share: number, random: () => number): number[] {
  const picked: number[] = [];
  for (let index = 0; index < count; index++) if (random() < share) picked.push(index);
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
