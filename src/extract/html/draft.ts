import { cleanLine } from '../../text/normalize.ts';
import type { DraftBlock } from '../draft-block.ts';
import { withoutPermalink } from '../permalink.ts';
import { boldHeadings } from './bold-headings.ts';
import { dataRow, isCell, layoutRows } from './layout-tables.ts';
import { closest } from './page.ts';
import type { HtmlElement, TextBlock } from './page.ts';
import { HEADINGS } from './tags.ts';

/** Longer ones are sentences set in large type: a standfirst, an item of a list. */
const LONGEST_HEADING = 140;
/** Of sections, right below the article. */
const BOLD_LEVEL = 2;
/** "___" and "* * *" divide texts. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** Blocks of a page as blocks of an article: list items marked, the cells of a table's row on one line. */
export function toDraftBlocks(blocks: readonly TextBlock[]): readonly DraftBlock[] {
  const drafts: DraftBlock[] = [];
  const ofLayout = layoutRows(blocks);
  const bold = boldHeadings(blocks, ofLayout);
  let row: HtmlElement | null = null;
  for (const block of blocks) {
    const text = withoutPermalink(cleanLine(block.text));
    if (!SAYS_SOMETHING.test(text)) continue;
    const level = bold.has(block) ? BOLD_LEVEL : shortHeadingLevel(block.element, text);
    const last = drafts.at(-1);
    const ownRow = level === null ? dataRow(block.element, ofLayout) : null;
    if (level !== null) drafts.push({ kind: 'heading', level, text });
    else if (last?.kind === 'paragraph' && isSameRow(ownRow, row, block)) {
      drafts[drafts.length - 1] = { kind: 'paragraph', text: `${last.text} | ${text}` };
    } else drafts.push({ kind: 'paragraph', text: isListItem(block) ? `• ${text}` : text });
    row = ownRow;
  }
  return drafts;
}

function shortHeadingLevel(element: HtmlElement, text: string): number | null {
  return text.length > LONGEST_HEADING ? null : headingLevel(element);
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
  return row !== null && row === before && isCell(block.element);
}
