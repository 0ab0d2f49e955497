import { dataRow } from './layout-tables.ts';
import { closest } from './page.ts';
import type { HtmlElement, TextBlock } from './page.ts';
import { HEADINGS } from './tags.ts';

/** Longer bold lines are sentences. */
const LONGEST = 100;
/** A line that is bold but for its signs. */
const BOLD_SHARE = 0.95;
/** What follows a heading is plain text: at most so much of it is bold. */
const PLAIN_SHARE = 0.5;
/** A single bold line in a text may be any remark. */
const LEAST = 2;
const ENDS_SENTENCE = /[.,;:…]["”»]?$/u;
/** Bold lines there are labels, terms and names. */
const ELSEWHERE = /^(?:li|d[dt]|blockquote|figcaption|pre)$/;

/**
 * The bold lines that head what follows, as in texts of word processors and old pages; none where a text has headings
 * that are marked as such.
 */
export function boldHeadings(
  blocks: readonly TextBlock[],
  ofLayout: ReadonlySet<HtmlElement>,
): ReadonlySet<TextBlock> {
  if (blocks.some(({ element }) => closest(element, ({ tag }) => HEADINGS.has(tag)) !== null)) {
    return new Set();
  }
  const headings = blocks.filter((block, index) => {
    const next = blocks[index + 1];
    if (index === 0 || next === undefined || !isBoldLine(block) || !isTextBelow(block, next)) {
      return false;
    }
    const isElsewhere = closest(block.element, ({ tag }) => ELSEWHERE.test(tag)) !== null;
    return !isElsewhere && dataRow(block.element, ofLayout) === null;
  });
  return new Set(headings.length < LEAST ? [] : headings);
}

function isBoldLine({ text, boldLength }: TextBlock): boolean {
  return (
    text.length <= LONGEST && boldLength >= BOLD_SHARE * text.length && !ENDS_SENTENCE.test(text)
  );
}

function isTextBelow({ text }: TextBlock, next: TextBlock): boolean {
  return next.boldLength < PLAIN_SHARE * next.text.length && next.text.length > text.length;
}
