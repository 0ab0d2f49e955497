import { words } from './words.ts';

/** Which part of a text's distinct words another holds as well: 0 to 1, not symmetric. */
export function overlap(text: string, other: string): number {
  const own = new Set(words(text));
  if (own.size === 0) return 0;
  const others = new Set(words(other));
  return [...own].filter((word) => others.has(word)).length / own.size;
}
