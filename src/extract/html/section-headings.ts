import { headingLevel } from './draft.ts';
import { closest, type TextBlock } from './page.ts';

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
    if (level === null || !isLikely(block, row)) return false;
    return headsKept(blocks, kept, { row, level }) && !isOfLeftOutBox(blocks, kept, row);
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

/** Whether the heading stands in an element with paragraphs of its own, none of which is kept: a box in the text. */
function isOfLeftOutBox(
  blocks: readonly TextBlock[],
  kept: ReadonlySet<TextBlock>,
  row: number,
): boolean {
  const box = blocks[row]?.element.parent ?? null;
  const inside: TextBlock[] = [];
  for (const block of blocks.slice(row + 1, row + 1 + REACH)) {
    if (closest(block.element, (element) => element === box) === null) break;
    inside.push(block);
  }
  const hasParagraph = inside.some(({ element }) => element.tag === 'p');
  return hasParagraph && inside.length < REACH && !inside.some((block) => kept.has(block));
}
