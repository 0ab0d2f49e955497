import { cleanLine } from '../../text/normalize.ts';
import type { DraftBlock } from '../draft-block.ts';
import { closest } from './page.ts';
import type { HtmlElement, TextBlock } from './page.ts';
import { HEADINGS } from './tags.ts';

/** Longer ones are sentences set in large type: a standfirst, an item of a list. */
const LONGEST_HEADING = 140;
/** "___" and "* * *" divide texts. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** Blocks of a page as blocks of an article: list items marked, the cells of a table's row on one line. */
export function toDraftBlocks(blocks: readonly TextBlock[]): readonly DraftBlock[] {
  const drafts: DraftBlock[] = [];
  let row: HtmlElement | null = null;
  for (const block of blocks) {
    const text = cleanLine(block.text);
    if (!SAYS_SOMETHING.test(text)) continue;
    const heading = text.length > LONGEST_HEADING ? null : headingLevel(block.element);
    const last = drafts.at(-1);
    const ownRow = heading === null ? closest(block.element, ({ tag }) => tag === 'tr') : null;
    if (heading !== null) drafts.push({ kind: 'heading', level: heading, text });
    else if (last?.kind === 'paragraph' && isSameRow(ownRow, row, block)) {
      drafts[drafts.length - 1] = { kind: 'paragraph', text: `${last.text} | ${text}` };
    } else drafts.push({ kind: 'paragraph', text: isListItem(block) ? `• ${text}` : text });
    row = ownRow;
  }
  return drafts;
}

/** 1 to 6 for text inside a heading. */
export function headingLevel(element: HtmlElement): number | null {
  const heading = closest(element, ({ tag }) => HEADINGS.has(tag));
  return heading === null ? null : Number(heading.tag.slice(1));
}

function isListItem({ element, followsBreak }: TextBlock): boolean {
  return !followsBreak && element.tag === 'li';
}

function isSameRow(row: HtmlElement | null, before: HtmlElement | null, block: TextBlock): boolean {
  return row !== null && row === before && /^t[dh]$/.test(block.element.tag);
}
