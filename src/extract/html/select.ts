import { isBoilerplate } from '../boilerplate.ts';
import { isCaption } from '../captions.ts';
import { closest } from './page.ts';
import type { HtmlElement, HtmlPage, TextBlock } from './page.ts';
import { HEADINGS } from './tags.ts';

const PARAGRAPH_MIN = 60;
const MAX_LINK_SHARE = 0.4;
/** An element takes the place of its best child when it holds this many times its prose. */
const WIDEN = 1.25;
const ASIDE: ReadonlySet<string> = new Set([
  'nav',
  'footer',
  'aside',
  'figcaption',
  'button',
  'label',
]);

/** The blocks of the article: those of the element that holds most of the page's prose. */
export function selectBlocks(page: HtmlPage): readonly TextBlock[] {
  const candidates = page.blocks.filter((block) => !block.element.isHidden && !isAside(block));
  const root = findRoot(page, candidates);
  return candidates.filter((block) => isWithin(block.element, root) && isKept(block));
}

function isAside(block: TextBlock): boolean {
  return closest(block.element, (element) => ASIDE.has(element.tag)) !== null;
}

function findRoot(page: HtmlPage, blocks: readonly TextBlock[]): HtmlElement | null {
  const prose = new Float64Array(page.elements.length);
  for (const block of blocks) {
    if (block.text.length < PARAGRAPH_MIN || linkShare(block) > MAX_LINK_SHARE) continue;
    for (let at: HtmlElement | null = block.element; at !== null; at = at.parent) {
      prose[at.index] = (prose[at.index] ?? 0) + block.text.length;
    }
  }
  const total = prose[0] ?? 0;
  let best: HtmlElement | null = null;
  for (const element of page.elements) {
    const own = prose[element.index] ?? 0;
    if (own > total / 2 && own * WIDEN > (best === null ? 0 : (prose[best.index] ?? 0)))
      best = element;
  }
  return best;
}

function isWithin(element: HtmlElement, root: HtmlElement | null): boolean {
  return root === null || closest(element, (candidate) => candidate === root) !== null;
}

function linkShare(block: TextBlock): number {
  return block.linkLength / block.text.length;
}

function isKept(block: TextBlock): boolean {
  if (isBoilerplate(block.text) || isCaption(block.text)) return false;
  return HEADINGS.has(block.element.tag) || linkShare(block) <= MAX_LINK_SHARE;
}
