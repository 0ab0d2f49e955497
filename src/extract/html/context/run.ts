import { likelyShare } from './first-look.ts';
import type { RowWriter } from '../features/rows.ts';
import type { FirstLook } from './first-look.ts';

export const RUN_CONTEXT = [
  'run.ofLikely',
  'run.blocks',
  'run.text',
  'run.unlikely',
  'likely.before',
  'likely.after',
] as const;

/** A block is in a run when it is more likely the article's than not … */
const LIKELY = 0.5;
/** … and the one before is so near: one other may stand between them. */
const STEP = 2;
const MOST_STEPS = 50;

/** Blocks in a row, from the first to the last, and the weight of those that are likely. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
}

/** Where a block stands to the longest run of likely blocks: below nought before it, above nought after it. */
export function describeRun(look: FirstLook): RowWriter {
  const { scene, likelyBefore, likely } = look;
  const run = longestRun(look);
  const textBetween = (from: number, to: number) =>
    (scene.before[to] as number) - (scene.before[from] as number);
  return (position, table, start) => {
    const isBefore = position < run.first;
    const isAfter = position > run.last;
    const [from, to] = isBefore ? [position + 1, run.first] : [run.last + 1, position];
    const sign = isBefore ? -1 : 1;
    const text = isBefore || isAfter ? textBetween(from, to) : 0;
    const unlikely = text * (1 - Math.max(0, likelyShare(look, from, to)));
    let at = start;
    table[at++] = run.weight / (likely || 1);
    table[at++] = isBefore || isAfter ? sign * Math.min(MOST_STEPS, to - from + 1) : 0;
    table[at++] = sign * Math.log2(1 + text);
    table[at++] = sign * Math.log2(1 + unlikely);
    table[at++] = (likelyBefore[position] as number) / (likely || 1);
    table[at] = (likely - (likelyBefore[position + 1] as number)) / (likely || 1);
  };
}

function longestRun({ scene, chances }: FirstLook): Run {
  let longest: Run = { first: 0, last: chances.length, weight: 0 };
  let run: Run = { first: 0, last: Number.NEGATIVE_INFINITY, weight: 0 };
  for (const [row, chance] of chances.entries()) {
    if (chance < LIKELY) continue;
    const goesOn = row - run.last <= STEP;
    run = {
      first: goesOn ? run.first : row,
      last: row,
      weight: (goesOn ? run.weight : 0) + (scene.weights[row] as number),
    };
    if (run.weight > longest.weight) longest = run;
  }
  return longest;
}
