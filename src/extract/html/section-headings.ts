import { headingLevel } from './draft.ts';
import type { TextBlock } from './page.ts';

/** Text further below a heading than this is not its own: what is between them is left out. */
const REACH = 12;

/**
 * The kept blocks and with them those headings, of those that `isLikely` finds, that head a section with kept text: a
 * heading alone looks like furniture, over the article's text it doesn't.
 */
export function withSectionHeadings(
  blocks: readonly TextBlock[],
  kept: ReadonlySet<TextBlock>,
  isLikely: (heading: TextBlock, row: number) => boolean,
): readonly TextBlock[] {
  return blocks.filter((block, row) => {
    if (kept.has(block)) return true;
    const level = headingLevel(block.element);
    return level !== null && isLikely(block, row) && headsKept(blocks, kept, { row, level });
  });
}

function headsKept(
  blocks: readonly TextBlock[],
  kept: ReadonlySet<TextBlock>,
  heading: { readonly row: number; readonly level: number },
): boolean {
  for (const block of blocks.slice(heading.row + 1, heading.row + 1 + REACH)) {
    const level = headingLevel(block.element);
    if (level !== null && level <= heading.level) return false;
    if (level === null && kept.has(block)) return true;
  }
  return false;
}
