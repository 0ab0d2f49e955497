import { words } from './words.ts';

/** Brysbaert 2019: adults read 238 words of English non-fiction a minute. */
const WORDS_PER_MINUTE = 238;
/** Scripts without spaces between words: about 500 characters of Chinese or Japanese a minute. */
const CHARACTERS_PER_MINUTE = 500;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Whole minutes, at least 1. */
export function readingMinutes(texts: readonly string[]): number {
  const text = texts.join('\n');
  const characters = text.match(UNSPACED)?.length ?? 0;
  const spaced = words(text.replaceAll(UNSPACED, ' ')).length;
  const minutes = spaced / WORDS_PER_MINUTE + characters / CHARACTERS_PER_MINUTE;
  return Math.max(1, Math.ceil(minutes));
}
