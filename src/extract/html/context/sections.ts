import { COLUMNS, FAR, MARKS } from '../ancestry.ts';
import type { RowWriter } from '../features/rows.ts';
import type { TextBlock } from '../page.ts';
import { likelyShare } from './first-look.ts';
import type { FirstLook } from './first-look.ts';

export const SECTION_CONTEXT = [
  'section.isHeading',
  'section.heading',
  'section.sinceHeading',
  'section.steps',
  'section.below',
  'section.textBelow',
] as const;

const MOST_STEPS = 30;
const NONE = -1;
const HEADING = MARKS.indexOf('heading');

/** How likely the heading above a block is, and the text between it and the headings above and below. */
export function describeSections(look: FirstLook): RowWriter {
  const { scene, chances } = look;
  const { above, below, isHeading } = findHeadings(look);
  return (position, table, start) => {
    const heading = above[position] as number;
    const end = below[position] as number;
    let at = start;
    table[at++] = isHeading[position] as number;
    table[at++] = heading === NONE ? NONE : (chances[heading] as number);
    table[at++] = heading === NONE ? NONE : likelyShare(look, heading + 1, position);
    table[at++] = heading === NONE ? NONE : Math.min(MOST_STEPS, position - heading);
    table[at++] = likelyShare(look, position + 1, end);
    table[at] = Math.log2(
      1 + (scene.before[end] as number) - (scene.before[position + 1] as number),
    );
  };
}

interface Headings {
  /** Row of the last heading before each block, or `NONE`. */
  readonly above: Int32Array;
  /** Row of the next heading after each block, or the number of blocks. */
  readonly below: Int32Array;
  readonly isHeading: Uint8Array;
}

function findHeadings({ scene: { blocks, ancestry } }: FirstLook): Headings {
  const above = new Int32Array(blocks.length);
  const below = new Int32Array(blocks.length);
  const isHeading = new Uint8Array(blocks.length);
  let last = NONE;
  for (let row = 0; row < blocks.length; row++) {
    const { index } = (blocks[row] as TextBlock).element;
    above[row] = last;
    if (ancestry[index * COLUMNS + HEADING] === FAR) continue;
    isHeading[row] = 1;
    last = row;
  }
  let next = blocks.length;
  for (let row = blocks.length - 1; row >= 0; row--) {
    below[row] = next;
    if (isHeading[row] === 1) next = row;
  }
  return { above, below, isHeading };
}
