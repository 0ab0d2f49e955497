import type { Forest } from './boost.ts';
import type { Tree } from './grow.ts';

/** The source of `src/extract/html/model.ts`. */
export function printForest({ base, trees }: Forest): string {
  return [
    '// Written by `npm run bench -- train-pages`; docs/decisions/010-learned-selection.md says how and why.',
    '',
    '/** Log-odds of a block of which nothing is known. */',
    `export const BASE = ${short(base, 6)};`,
    '',
    '/** One tree a line, in the form that forest.ts reads. */',
    'export const TREES: readonly string[] = [',
    ...trees.map((tree) => `  '${printTree(tree)}',`),
    '];',
    '',
  ].join('\n');
}

/** Nodes in preorder: "feature:threshold" for a split, "=value" for a leaf. */
function printTree(tree: Tree): string {
  if (tree.kind === 'leaf') return `=${short(tree.value, 4)}`;
  const { feature, threshold, below, above } = tree;
  return `${feature}:${short(threshold, 7)} ${printTree(below)} ${printTree(above)}`;
}

function short(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}
