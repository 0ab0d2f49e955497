import { headingLevel } from './draft.ts';
import { dataRow, isCell, layoutRows } from './layout-tables.ts';
import { closest, selfAndAncestors, type HtmlElement, type TextBlock } from './page.ts';
import { HEADINGS } from './tags.ts';

/** A text as much of which is a link is a link as a whole. */
const LINKED_SHARE = 0.9;
/** Where more than a few blocks, and more than this share of all, are links, the page is a list of them. */
const LIST_SHARE = 0.1;
const FEW = 3;
/** The heading of a section stands beside its text, or in one element more. */
const MAX_STEPS = 2;
/** A shorter line that is a link says where a file or a person is found. */
const SHORTEST_LINE = 20;
/** "Read also:", "Video:": what stands before the link in a line that names another article. */
const LABEL = /^[^:：]{2,30}[:：]\s*(?=\S)/u;
/** Where a link as a whole is what readers expect. */
const LISTS_AND_QUOTES = /^(?:li|t[dh]|dt|dd|pre|blockquote|figcaption)$/;

/**
 * The blocks without those that only name other articles, between the paragraphs of this one: lines that are a link as a
 * whole but for a label before it, and such headings in a box of their own.
 */
export function withoutTeasers(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const layout = layoutRows(blocks);
  const teasers = new Set(
    blocks.filter((block, index) => isLinkedLine(block, layout) || isLinkedHeading(blocks, index)),
  );
  const most = Math.min(Math.max(FEW, blocks.length * LIST_SHARE), blocks.length / 2);
  if (teasers.size > most) return blocks;
  return blocks.filter((block) => !teasers.has(block));
}

function isLinkedLine(block: TextBlock, layout: ReadonlySet<HtmlElement>): boolean {
  const { text, element } = block;
  if (text.length < SHORTEST_LINE || headingLevel(element) !== null || !isLink(block)) return false;
  const listed = closest(element, ({ tag }) => LISTS_AND_QUOTES.test(tag));
  return listed === null || (isCell(listed) && dataRow(element, layout) === null);
}

function isLinkedHeading(blocks: readonly TextBlock[], index: number): boolean {
  const heading = blocks[index];
  if (heading === undefined || headingLevel(heading.element) === null || !isLink(heading)) {
    return false;
  }
  const below = blocks.slice(index + 1).find((other) => headingLevel(other.element) === null);
  return below === undefined || stepsTo(heading.element, below.element) > MAX_STEPS;
}

function isLink({ text, linkLength }: TextBlock): boolean {
  const label = LABEL.exec(text)?.[0] ?? '';
  return linkLength >= LINKED_SHARE * (text.length - label.length);
}

/** Steps from a heading up to the nearest element that holds the other one as well. */
function stepsTo(inHeading: HtmlElement, other: HtmlElement): number {
  const around = new Set(selfAndAncestors(other));
  const heading = closest(inHeading, ({ tag }) => HEADINGS.has(tag)) ?? inHeading;
  let steps = 0;
  for (const at of selfAndAncestors(heading)) {
    if (around.has(at)) return steps;
    steps += 1;
  }
  return steps;
}
