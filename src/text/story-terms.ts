import { words } from './words.ts';

/** The part of a text that says what happened. */
const LEADING_WORDS = 250;
/** UTF-16 units in which these stand, with much to spare. */
const LEADING_TEXT = 8_000;
const HEADLINE_WEIGHT = 2;
/** Inflected forms begin alike in most languages that inflect: so many letters stand for a word. */
const STEM_LETTERS = 6;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** What a report is compared by, and how often each term occurs; any language. */
export function storyTerms(headline: string, text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  function count(terms: readonly string[], weight: number): void {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + weight);
  }
  count(termsOf(text.slice(0, LEADING_TEXT)).slice(0, LEADING_WORDS), 1);
  count(termsOf(headline), HEADLINE_WEIGHT);
  return counts;
}

function termsOf(text: string): readonly string[] {
  return words(text).flatMap((word) => {
    if (UNSPACED.test(word)) return pairs(word);
    const [stem = word] = word.split(/['’]/u);
    return stem.slice(0, STEM_LETTERS);
  });
}

/** Neighbouring characters, where a script puts no spaces between words. */
function pairs(word: string): readonly string[] {
  const characters = Array.from(word);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
