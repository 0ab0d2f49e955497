import { STOP_WORD_LISTS } from './stop-word-lists.ts';
import { foldLetters } from './words.ts';

const EMPTY: ReadonlySet<string> = new Set();
const sets = new Map<string, ReadonlySet<string>>();

/**
 * Whether a word, as `words` gives it, carries no topic of its own in that language (BCP 47). Where the language is
 * not known, English is assumed; a language without a list has no stop words.
 */
export function isStopWord(word: string, language: string | null): boolean {
  return stopWordsOf(language ?? 'en').has(word);
}

function stopWordsOf(language: string): ReadonlySet<string> {
  const known = sets.get(language);
  if (known !== undefined) return known;
  const list = STOP_WORD_LISTS[primarySubtag(language)];
  const set = list === undefined ? EMPTY : foldedSet(list);
  // Tags come from pages: their number must not grow the map without end.
  if (sets.size < 100) sets.set(language, set);
  return set;
}

function foldedSet(list: string): ReadonlySet<string> {
  return new Set(foldLetters(list).split(/\s+/));
}

/** "pt" of "pt-BR". */
export function primarySubtag(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}
