import type { Tree } from './grow.ts';

/** What `src/extract/html/model.ts` states: log-odds, and trees in the form that forest.ts reads. */
export interface Model {
  readonly base: number;
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** The source of `src/extract/html/model.ts`. */
export function printModel({ base, first, second }: Model): string {
  return [
    '// Written by `npm run bench -- train-pages`; docs/decisions/010-learned-selection.md says how and why.',
    '// One tree a line, in the form that forest.ts reads.',
    '',
    '/** Log-odds of a block of which nothing is known. */',
    `export const BASE = ${base};`,
    '',
    '/** What is added to them by the features of `features/index.ts` … */',
    ...printTrees('FIRST_TREES', first),
    '',
    '/** … and then by those of `context/index.ts`. */',
    ...printTrees('SECOND_TREES', second),
    '',
  ].join('\n');
}

function printTrees(name: string, trees: readonly string[]): readonly string[] {
  return [
    `export const ${name}: readonly string[] = [`,
    ...trees.map((tree) => `  '${tree}',`),
    '];',
  ];
}

/** Nodes in preorder: "feature:threshold" for a split, "=value" for a leaf. */
export function printTree(tree: Tree): string {
  if (tree.kind === 'leaf') return `=${short(tree.value, 4)}`;
  const { feature, threshold, below, above } = tree;
  return `${feature}:${short(threshold, 7)} ${printTree(below)} ${printTree(above)}`;
}

function short(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}
