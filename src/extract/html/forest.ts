import { BASE, TREES } from './model.ts';

/** A decision tree as flat columns; `feature` is -1 at a leaf, whose `value` counts. */
interface Tree {
  readonly feature: Int16Array;
  readonly threshold: Float64Array;
  /** Where to go on when the feature is at most the threshold is the next node; else this one. */
  readonly otherwise: Int16Array;
  readonly value: Float64Array;
}

const FOREST: readonly Tree[] = TREES.map(readTree);

/** How likely a block with these features is part of the article: the sum of all trees through the logistic function. */
export function likelihood(table: Float32Array, row: number, columns: number): number {
  const offset = row * columns;
  let sum = BASE;
  for (const { feature, threshold, otherwise, value } of FOREST) {
    let node = 0;
    for (let column = feature[0] as number; column >= 0; column = feature[node] as number) {
      const isBelow = (table[offset + column] as number) <= (threshold[node] as number);
      node = isBelow ? node + 1 : (otherwise[node] as number);
    }
    sum += value[node] as number;
  }
  return 1 / (1 + Math.exp(-sum));
}

/** Nodes in preorder: "12:0.5" asks whether feature 12 is at most 0.5, "=0.1" is a leaf. */
function readTree(line: string): Tree {
  const nodes = line.split(' ');
  const tree: Tree = {
    feature: new Int16Array(nodes.length),
    threshold: new Float64Array(nodes.length),
    otherwise: new Int16Array(nodes.length),
    value: new Float64Array(nodes.length),
  };
  const waiting: number[] = [];
  for (const [index, node] of nodes.entries()) {
    const [feature = '', threshold = ''] = node.split(':');
    const isLeaf = node.startsWith('=');
    tree.feature[index] = isLeaf ? -1 : Number(feature);
    tree.threshold[index] = isLeaf ? 0 : Number(threshold);
    tree.value[index] = isLeaf ? Number(node.slice(1)) : 0;
    if (!isLeaf) waiting.push(index);
    else if (waiting.length > 0) tree.otherwise[waiting.pop() as number] = index + 1;
  }
  return tree;
}
