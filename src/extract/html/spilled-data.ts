import { closest, type TextBlock } from './page.ts';

/** A key as programs write it, without a space after its colon: `"type":"text"`. */
const KEY = /"[\w$-]{1,40}":(?=["[{\d-]|true|false|null)/g;
/** A text that speaks of such data quotes a key or two. */
const FEWEST_KEYS = 3;

/**
 * Whether a block is the data of a script that ended too early: an embedded "</script>" in it makes readers of the page
 * see the rest as text.
 */
export function isSpilledData({ text, element }: TextBlock): boolean {
  if (!text.includes('":')) return false;
  if ((text.match(KEY)?.length ?? 0) < FEWEST_KEYS) return false;
  return closest(element, ({ tag }) => tag === 'pre' || tag === 'code') === null;
}
