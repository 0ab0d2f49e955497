import { isCreditLine, writersIn } from '../metadata/credit-line.ts';
import { weigh } from '../weight.ts';
import { headingLevel } from './draft.ts';
import type { TextBlock } from './page.ts';

/** So many lines may stand above the text, or its writers below its first paragraph. */
const HEAD_BLOCKS = 4;
/** Where the text has begun, a date alone on its line belongs to it. */
const TEXT_MIN = 100;

/** Without the lines around the text that tell who wrote it, and those above it that tell when. */
export function withoutCredits(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const start = startOfText(blocks);
  const last = blocks.length - 1;
  return blocks.filter((block, index) => {
    if (index >= HEAD_BLOCKS && index < last) return true;
    const isAbove = index < start;
    return !isCredit(block) || (!isAbove && writersIn(block.text) === null);
  });
}

/** The first line that is long, or where none is, the first that is no credit. */
function startOfText(blocks: readonly TextBlock[]): number {
  const long = blocks.findIndex(({ text }) => weigh(text) >= TEXT_MIN);
  return long >= 0 ? long : blocks.findIndex((block) => !isCredit(block));
}

function isCredit({ text, element }: TextBlock): boolean {
  return headingLevel(element) === null && isCreditLine(text);
}
