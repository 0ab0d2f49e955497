import { headingLevel } from './draft.ts';
import { HINTS, readHints } from './hints.ts';
import { closest } from './page.ts';
import type { HtmlElement, TextBlock } from './page.ts';

/** What the names of boxes beside the text say, by the bits of `readHints`. */
const ASIDE_HINTS = (['related', 'promotion', 'widget'] as const).reduce(
  (mask, hint) => mask | (1 << HINTS.indexOf(hint)),
  0,
);
/** Looked at below a heading, at most. */
const REACH = 60;

/**
 * The kept blocks without the headings of boxes between the paragraphs of which all text was left out: they would head
 * the text that goes on below the box.
 */
export function withoutBareHeadings(
  blocks: readonly TextBlock[],
  kept: readonly TextBlock[],
): readonly TextBlock[] {
  const remaining = new Set(kept);
  const places = new Map(blocks.map((block, index) => [block, index]));
  return kept.filter((block) => {
    const level = headingLevel(block.element);
    if (level === null) return true;
    const start = (places.get(block) ?? blocks.length) + 1;
    const texts = textsBelow(blocks.slice(start, start + REACH), level);
    const box = boxOf(block.element, texts);
    if (box === null || !isAside(box)) return true;
    const headed = texts.filter((text) => remaining.has(text));
    return headed.length === 0 || headed.some(({ element }) => isWithin(element, box));
  });
}

/** What stands below a heading, up to the next one of its level. */
function textsBelow(below: readonly TextBlock[], level: number): readonly TextBlock[] {
  const end = below.findIndex(({ element }) => (headingLevel(element) ?? Infinity) <= level);
  return below
    .slice(0, end < 0 ? below.length : end)
    .filter(({ element }) => headingLevel(element) === null);
}

/** The nearest element around a heading that holds text below it. */
function boxOf(heading: HtmlElement, [first]: readonly TextBlock[]): HtmlElement | null {
  return first === undefined ? null : closest(heading, (at) => isWithin(first.element, at));
}

function isAside(element: HtmlElement): boolean {
  return element.tag === 'aside' || (readHints(element) & ASIDE_HINTS) !== 0;
}

function isWithin(element: HtmlElement, box: HtmlElement): boolean {
  return closest(element, (at) => at === box) !== null;
}
