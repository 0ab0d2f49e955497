import { readHints } from './hints.ts';
import type { HtmlElement, HtmlPage, TextBlock } from './page.ts';

/** A paragraph of prose: at least this long, and at most so much of it links. */
export const PROSE_MIN = 80;
const PROSE_MAX_LINKS = 0.35;

/** What is in each element, by `HtmlElement.index`. */
export interface Measures {
  /** Weight of the text. */
  readonly text: Float64Array;
  readonly links: Float64Array;
  readonly prose: Float64Array;
  readonly blocks: Float64Array;
  /** Of the element's own names (`readHints`). */
  readonly hints: Uint16Array;
}

export function linkShare(block: TextBlock): number {
  return Math.min(1, block.linkLength / block.text.length);
}

/** Whether a block of this weight is a paragraph of prose. */
export function isProse(block: TextBlock, weight: number): boolean {
  return weight >= PROSE_MIN && linkShare(block) <= PROSE_MAX_LINKS;
}

/** Sums over all elements, bottom up: a child's index is always greater than its parent's. */
export function measure(
  page: HtmlPage,
  blocks: readonly TextBlock[],
  weights: Float64Array,
): Measures {
  const size = page.elements.length;
  const measures: Measures = {
    text: new Float64Array(size),
    links: new Float64Array(size),
    prose: new Float64Array(size),
    blocks: new Float64Array(size),
    hints: new Uint16Array(size),
  };
  for (const [position, block] of blocks.entries()) {
    const { index } = block.element;
    const weight = weights[position] ?? 0;
    add(measures.text, index, weight);
    add(measures.links, index, weight * linkShare(block));
    if (isProse(block, weight)) add(measures.prose, index, weight);
    add(measures.blocks, index, 1);
  }
  for (let index = size - 1; index > 0; index--) {
    const parent = (page.elements[index] as HtmlElement).parent?.index ?? 0;
    if ((measures.blocks[index] ?? 0) === 0) continue;
    measures.hints[index] = readHints(page.elements[index] as HtmlElement);
    add(measures.text, parent, measures.text[index] ?? 0);
    add(measures.links, parent, measures.links[index] ?? 0);
    add(measures.prose, parent, measures.prose[index] ?? 0);
    add(measures.blocks, parent, measures.blocks[index] ?? 0);
  }
  return measures;
}

function add(sums: Float64Array, index: number, value: number): void {
  sums[index] = (sums[index] ?? 0) + value;
}
