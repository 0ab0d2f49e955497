import { stem } from '../stem.ts';
import { words } from '../words.ts';

/** Scripts that put no space between words: theirs are found by the pairs of characters in them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** "U.S.", "U. N.": letters with points between them are one word. */
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L} ?\. ?){1,5}\p{L}(?![\p{L}\p{N}])/gu;
const POSSESSIVE = /['’]s$/;

/** Longer tokens are no words; what is cut is cut alike in text and query. */
const MAX_WORD_LENGTH = 48;

/**
 * The words under which a text is found, in order: lower case, without diacritics and endings. Text and query go
 * through the same steps, so that they meet.
 */
export function searchWords(text: string, language: string | null): readonly string[] {
  return plainWords(text).map((word) => stem(word, language));
}

/** Whether a text has words with no space between them. */
export function isUnspaced(text: string): boolean {
  return text.search(UNSPACED) !== -1;
}

/** The same with their endings. */
export function plainWords(text: string): readonly string[] {
  const joined = text.replace(DOTTED, (letters) => letters.replace(/[ .]/g, ''));
  const found: string[] = [];
  for (const word of words(joined)) {
    if (isUnspaced(word)) found.push(...splitUnspaced(word));
    else found.push(plainWord(word));
  }
  return found;
}

function plainWord(word: string): string {
  return word.replace(POSSESSIVE, '').replace(/['’]/g, '').slice(0, MAX_WORD_LENGTH);
}

function splitUnspaced(word: string): readonly string[] {
  const found: string[] = [];
  let end = 0;
  for (const match of word.matchAll(UNSPACED)) {
    if (match.index > end) found.push(plainWord(word.slice(end, match.index)));
    found.push(...pairs(Array.from(match[0])));
    end = match.index + match[0].length;
  }
  if (end < word.length) found.push(plainWord(word.slice(end)));
  return found;
}

function pairs(characters: readonly string[]): readonly string[] {
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
