/** Decision trees whose values are summed: all their nodes one after the other. */
export interface Forest {
  /** Where each tree begins. */
  readonly roots: Int32Array;
  /** -1 at a leaf. */
  readonly feature: Int16Array;
  /** What the feature is compared with; at a leaf its value. */
  readonly threshold: Float64Array;
  /** Where to go on when the feature is at most the threshold is the next node; else this one. */
  readonly otherwise: Int32Array;
}

/** One row of features after the other. */
export interface FeatureTable {
  readonly cells: Float32Array;
  readonly columns: number;
}

/** The chance, 0 to 1, that log-odds stand for. */
export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Adds what the trees make of each of `rows` of a table to the row's sum. */
export function addForest(
  sums: Float64Array,
  forest: Forest,
  { cells, columns }: FeatureTable,
  rows: Int32Array,
): void {
  for (const row of rows) {
    sums[row] = addTrees(sums[row] as number, forest, cells, row * columns);
  }
}

/** The rows of a table, all of them. */
export function allRows(count: number): Int32Array {
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

/** A sum and what the trees make of the row whose cells begin at `offset`. */
function addTrees(
  sum: number,
  { roots, feature, threshold, otherwise }: Forest,
  cells: Float32Array,
  offset: number,
): number {
  let total = sum;
  for (const root of roots) {
    let node = root;
    for (let at = feature[node] as number; at >= 0; at = feature[node] as number) {
      const isBelow = (cells[offset + at] as number) <= (threshold[node] as number);
      node = isBelow ? node + 1 : (otherwise[node] as number);
    }
    total += threshold[node] as number;
  }
  return total;
}

/** Trees as lines of nodes in preorder: "12:0.5" asks whether feature 12 is at most 0.5, "=0.1" is a leaf. */
export function readForest(trees: readonly string[]): Forest {
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
