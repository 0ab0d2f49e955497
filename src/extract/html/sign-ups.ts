import { closest } from './page.ts';
import type { HtmlElement, TextBlock } from './page.ts';
import type { Scene } from './scene.ts';

const E_MAIL = /^email$/i;
const NAMED_E_MAIL = /e-?mail/i;
/** An invitation is short: more weight of text around a field for an address is something else … */
const LONGEST_INVITATION = 400;
/** What is written on buttons beside it. */
const LONGEST_BUTTONS = 40;
/** … and so is what is a larger share of the page. */
const MOST_OF_PAGE = 0.3;

/** The blocks without the invitations that stand by a field for the reader's e-mail address. */
export function withoutSignUps(
  { page, measures }: Scene,
  blocks: readonly TextBlock[],
): readonly TextBlock[] {
  const boxes = new Set<HtmlElement>();
  const longest = Math.min(LONGEST_INVITATION, MOST_OF_PAGE * (measures.text[0] ?? 0));
  for (const element of page.elements) {
    const box = asksForAddress(element) ? boxOf(element, measures.text, longest) : null;
    if (box !== null) boxes.add(box);
  }
  if (boxes.size === 0) return blocks;
  return blocks.filter(({ element }) => closest(element, (at) => boxes.has(at)) === null);
}

function asksForAddress({ tag, attributes }: HtmlElement): boolean {
  if (tag !== 'input') return false;
  return E_MAIL.test(attributes.type ?? '') || NAMED_E_MAIL.test(attributes.name ?? '');
}

/** The nearest element around a field that has more text than its buttons, unless that is too much for an invitation. */
function boxOf(field: HtmlElement, weights: Float64Array, longest: number): HtmlElement | null {
  const box = closest(field, ({ index }) => (weights[index] ?? 0) >= LONGEST_BUTTONS);
  return box !== null && (weights[box.index] ?? 0) <= longest ? box : null;
}
