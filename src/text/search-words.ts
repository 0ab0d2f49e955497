import { words } from './words.ts';

/** Scripts that put no space between words: their words are found by the pairs of characters in them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** Longer tokens are no words; what is cut is cut alike in text and query. */
const MAX_WORD_LENGTH = 48;

/**
 * The words under which a text is found, in order: lower case, without diacritics. Text and query go through this one
 * function, so that they meet.
 */
export function searchWords(text: string, _language: string | null): readonly string[] {
  const found: string[] = [];
  for (const word of words(text)) {
    if (word.search(UNSPACED) === -1) found.push(cut(word.replace(/['’]/g, '')));
    else found.push(...splitUnspaced(word));
  }
  return found;
}

function splitUnspaced(word: string): readonly string[] {
  const found: string[] = [];
  let end = 0;
  for (const match of word.matchAll(UNSPACED)) {
    if (match.index > end) found.push(cut(word.slice(end, match.index)));
    found.push(...pairs(Array.from(match[0])));
    end = match.index + match[0].length;
  }
  if (end < word.length) found.push(cut(word.slice(end)));
  return found;
}

function pairs(characters: readonly string[]): readonly string[] {
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function cut(word: string): string {
  return word.slice(0, MAX_WORD_LENGTH);
}
