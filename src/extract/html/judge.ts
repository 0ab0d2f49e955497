import { describeContext } from './context/index.ts';
import { lookFirst } from './context/first-look.ts';
import { addForest, allRows, chanceOf, readForest } from './forest.ts';
import type { FeatureTable, Forest } from './forest.ts';
import { BASE, FIRST_TREES, SECOND_TREES } from './model.ts';
import type { Scene } from './scene.ts';

/** What judges a block by its own features. */
export interface FirstModel {
  /** Log-odds of a block of which nothing is known. */
  readonly base: number;
  /** Its trees in two parts: what is certain after the opening is not shown to the rest. */
  readonly opening: Forest;
  readonly rest: Forest;
}

const OPENING = 40;
/**
 * Log-odds beyond which a block is certain. Of 180,000 blocks of unseen pages that the opening gives up, the rest would
 * bring 250 back above -3 and none to even odds.
 */
const CERTAIN = 3.5;

const FIRST = readFirstModel(BASE, FIRST_TREES);
const SECOND = readForest(SECOND_TREES);

export function readFirstModel(base: number, trees: readonly string[]): FirstModel {
  const [opening, rest] = [trees.slice(0, OPENING), trees.slice(OPENING)];
  return { base, opening: readForest(opening), rest: readForest(rest) };
}

/** How likely each block is part of the article: judged alone, then those that are not certain by what is around them. */
export function judgeBlocks(scene: Scene, table: FeatureTable): Float64Array {
  const logOdds = judgeAlone(FIRST, table);
  const rows = unsureRows(logOdds);
  const context = describeContext(lookFirst(scene, logOdds), rows);
  const sums = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) sums[at] = logOdds[rows[at] as number] as number;
  addForest(sums, SECOND, context, allRows(rows.length));
  for (let at = 0; at < rows.length; at++) logOdds[rows[at] as number] = sums[at] as number;
  return logOdds.map(chanceOf);
}

/** Log-odds of each block by its own features. */
export function judgeAlone({ base, opening, rest }: FirstModel, table: FeatureTable): Float64Array {
  const logOdds = new Float64Array(table.cells.length / table.columns).fill(base);
  const rows = allRows(logOdds.length);
  addForest(logOdds, opening, table, rows);
  const open = rows.filter((row) => (logOdds[row] as number) > -CERTAIN);
  addForest(logOdds, rest, table, open);
  return logOdds;
}

/** Rows of the blocks that are worth a second look. */
export function unsureRows(logOdds: Float64Array): Int32Array {
  return allRows(logOdds.length).filter((row) => Math.abs(logOdds[row] as number) < CERTAIN);
}
