import { cleanLine } from '../../text/normalize.ts';
import type { DraftBlock } from '../draft-block.ts';

/** A page's own text shorter than this says too little. */
const STATED_MIN = 400;
/** The page's data is believed only where the text that was found is shorter than this share of it. */
const SHORT_OF = 0.25;

/** The text that was found, or what the page's linked data gives where nearly nothing was. */
export function statedBlocks(found: readonly DraftBlock[], stated: string): readonly DraftBlock[] {
  const length = found.reduce((sum, block) => sum + block.text.length, 0);
  if (stated.length < STATED_MIN || length > stated.length * SHORT_OF) return found;
  return statedLines(stated);
}

/** The lines of a text that linked data gives, with markup or without. */
export function statedLines(stated: string): readonly DraftBlock[] {
  return stated
    .replace(/<\/?(?:p|br|div|li|h\d)[^>]*>/gi, '\n')
    .replace(/<[^>]{0,300}>/g, '')
    .split(/\n+/)
    .map(cleanLine)
    .filter((line) => line !== '')
    .map((text) => ({ kind: 'paragraph', text }));
}
