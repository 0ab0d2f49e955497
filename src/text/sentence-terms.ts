import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { words } from './words.ts';

/** The stems of a text's words that carry a topic, in order, with repeats. */
export function contentStems(text: string, language: string | null): readonly string[] {
  const stems: string[] = [];
  for (const word of words(text)) {
    if (!isStopWord(word, language)) stems.push(stem(word, language));
  }
  return stems;
}

/** Sets of fewer stems are alike by chance. */
const FEWEST_STEMS = 4;

/** Share of the smaller set's stems that the other holds: 1 for a sentence that another one contains. */
export function stemOverlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const term of small) if (large.has(term)) shared += 1;
  return shared / Math.max(FEWEST_STEMS, small.size);
}
