import { BASE, TREES } from './model.ts';

/** All trees' nodes one after the other. */
interface Forest {
  /** Where each tree begins. */
  readonly roots: Int32Array;
  /** -1 at a leaf. */
  readonly feature: Int16Array;
  /** What the feature is compared with; at a leaf its value. */
  readonly threshold: Float64Array;
  /** Where to go on when the feature is at most the threshold is the next node; else this one. */
  readonly otherwise: Int32Array;
}

const FOREST = readForest(TREES);

/** How likely each row's block is part of the article: the sum of all trees through the logistic function. */
export function likelihoods(table: Float32Array, columns: number): Float64Array {
  const chances = new Float64Array(table.length / columns).fill(BASE);
  // Tree by tree, so that a tree's nodes stay at hand.
  for (const root of FOREST.roots) addTree(chances, { root, table, columns });
  return chances.map((sum) => 1 / (1 + Math.exp(-sum)));
}

interface Walk {
  readonly root: number;
  readonly table: Float32Array;
  readonly columns: number;
}

function addTree(sums: Float64Array, { root, table, columns }: Walk): void {
  const { feature, threshold, otherwise } = FOREST;
  for (let row = 0; row < sums.length; row++) {
    const offset = row * columns;
    let node = root;
    for (let at = feature[node] as number; at >= 0; at = feature[node] as number) {
      const isBelow = (table[offset + at] as number) <= (threshold[node] as number);
      node = isBelow ? node + 1 : (otherwise[node] as number);
    }
    sums[row] = (sums[row] as number) + (threshold[node] as number);
  }
}

/** Nodes in preorder: "12:0.5" asks whether feature 12 is at most 0.5, "=0.1" is a leaf. */
function readForest(trees: readonly string[]): Forest {
  const nodes = trees.flatMap((tree) => tree.split(' '));
  const forest: Forest = {
    roots: new Int32Array(trees.length),
    feature: new Int16Array(nodes.length).fill(-1),
    threshold: new Float64Array(nodes.length),
    otherwise: new Int32Array(nodes.length),
  };
  const waiting: number[] = [];
  let tree = 0;
  for (const [index, node] of nodes.entries()) {
    const [feature = '', threshold = ''] = node.split(/[:=]/);
    forest.threshold[index] = Number(threshold);
    if (feature !== '') {
      forest.feature[index] = Number(feature);
      waiting.push(index);
      continue;
    }
    const parent = waiting.pop();
    if (parent !== undefined) forest.otherwise[parent] = index + 1;
    else if (++tree < trees.length) forest.roots[tree] = index + 1;
  }
  return forest;
}
