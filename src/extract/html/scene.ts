import { measureAncestry } from './ancestry.ts';
import { weigh } from '../weight.ts';
import { measure, PROSE_MIN } from './measure.ts';
import type { Measures } from './measure.ts';
import type { HtmlElement, HtmlPage, TextBlock } from './page.ts';
import { isSpilledData } from './spilled-data.ts';

/** A page prepared for judging its blocks. */
export interface Scene {
  readonly page: HtmlPage;
  /** The blocks that readers see. */
  readonly blocks: readonly TextBlock[];
  /** Weight of each block's text. */
  readonly weights: Float64Array;
  /** Weight of all blocks before each. */
  readonly before: Float64Array;
  readonly measures: Measures;
  /** Steps from each element up to the nearest of each kind (ancestry.ts). */
  readonly ancestry: Uint8Array;
  /** The smallest element that holds most of the page's prose. */
  readonly core: HtmlElement;
  /** Letters and digits of the headline and of the page's own statement of its text; empty where unknown. */
  readonly title: string;
  readonly statedBody: string;
  /** How many blocks have the same text. */
  readonly repeats: ReadonlyMap<string, number>;
}

/** More blocks than this are not judged: no article has so many. */
const MAX_BLOCKS = 8_000;
const FIRST_LETTER = /[\p{L}\p{N}]/u;
/** The core loses at most this share of the prose at each step inwards. */
const CORE_SHARE = 0.6;

export function setScene(page: HtmlPage, stated: { title: string; body: string }): Scene {
  const blocks = shownBlocks(page)
    .filter((block) => !isSpilledData(block))
    .slice(0, MAX_BLOCKS);
  const weights = new Float64Array(blocks.length);
  const before = new Float64Array(blocks.length + 1);
  const repeats = new Map<string, number>();
  for (let position = 0; position < blocks.length; position++) {
    const { text } = blocks[position] as TextBlock;
    const weight = weigh(text);
    weights[position] = weight;
    before[position + 1] = (before[position] as number) + weight;
    repeats.set(text, (repeats.get(text) ?? 0) + 1);
  }
  const measures = measure(page, blocks, weights);
  return {
    page,
    blocks,
    weights,
    before,
    measures,
    ancestry: measureAncestry(page, measures),
    core: findCore(page, measures),
    title: lettersOf(stated.title),
    statedBody: lettersOf(stated.body),
    repeats,
  };
}

/** Whether these are the letters of a text (`lettersOf`). */
export function hasLetters(text: string, letters: string): boolean {
  return letters.startsWith(firstLetter(text)) && lettersOf(text) === letters;
}

/** The first of `lettersOf`, for seeing quickly that texts differ; "İ" in lower case is an "i" and a dot. */
export function firstLetter(text: string): string {
  return FIRST_LETTER.exec(text)?.[0].toLowerCase().charAt(0) ?? '';
}

/** Letters and digits alone, lower case: equal for texts that differ in signs and spaces. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What awaits a script counts as shown when it holds so much prose, and so many times that of the rest. */
const AWAITING_MIN = 1_500;
const AWAITING_TIMES = 2;

/** Hidden blocks don't count, unless a script shows what is nearly all of the page, or the page is empty without them. */
function shownBlocks(page: HtmlPage): readonly TextBlock[] {
  const shown = page.blocks.filter(({ element }) => !element.isHidden);
  const awaiting = page.blocks.filter(({ element }) => element.awaitsScript);
  if (
    awaiting.length > 0 &&
    proseOf(awaiting) > Math.max(AWAITING_MIN, AWAITING_TIMES * proseOf(shown))
  ) {
    return page.blocks.filter(({ element }) => !element.isHidden || element.awaitsScript);
  }
  const isEmpty = lengthOf(shown) < 250 && lengthOf(page.blocks) > 3 * lengthOf(shown) + 250;
  return isEmpty ? page.blocks : shown;
}

function lengthOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function proseOf(blocks: readonly TextBlock[]): number {
  return lengthOf(blocks.filter(({ text }) => weigh(text) >= PROSE_MIN));
}

function findCore(page: HtmlPage, { prose }: Measures): HtmlElement {
  let core = page.elements[0] as HtmlElement;
  const total = prose[0] ?? 0;
  for (const element of page.elements) {
    const own = prose[element.index] ?? 0;
    if (
      element.parent === core &&
      own > total / 3 &&
      own >= CORE_SHARE * (prose[core.index] ?? 0)
    ) {
      core = element;
    }
  }
  return core;
}
