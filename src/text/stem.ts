import { stemArabic } from './stemmers/arabic.ts';
import { stemDutch } from './stemmers/dutch.ts';
import { stemEnglish } from './stemmers/english.ts';
import { stemGerman } from './stemmers/german.ts';
import { stemHebrew } from './stemmers/hebrew.ts';
import { stemKorean } from './stemmers/korean.ts';
import { stemFrench, stemItalian, stemPortuguese, stemSpanish } from './stemmers/romance.ts';
import { stemPolish, stemRussian, stemUkrainian } from './stemmers/slavic.ts';
import { primarySubtag } from './stop-words.ts';

/** Chinese and Japanese words have no endings to strip. */
const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  ar: stemArabic,
  de: stemGerman,
  en: stemEnglish,
  es: stemSpanish,
  fr: stemFrench,
  he: stemHebrew,
  it: stemItalian,
  ko: stemKorean,
  nl: stemDutch,
  pl: stemPolish,
  pt: stemPortuguese,
  ru: stemRussian,
  uk: stemUkrainian,
};

/** Stems kept for each language; beyond it the memory starts afresh. */
const CACHE_LIMIT = 50_000;
const caches = new Map<string, Map<string, string>>();

/**
 * The stem of a word as `words` gives it, so that forms of one word meet. `language` is BCP 47; where it is not
 * known, or has no stemmer, the word stands for itself.
 */
export function stem(word: string, language: string | null): string {
  if (language === null) return word;
  const subtag = language.length === 2 ? language : primarySubtag(language);
  const stemmer = STEMMERS[subtag];
  if (stemmer === undefined) return word;
  const cache = cacheOf(subtag);
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stemmed = stemmer(word);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, stemmed);
  return stemmed;
}

function cacheOf(language: string): Map<string, string> {
  let cache = caches.get(language);
  if (cache === undefined) {
    cache = new Map();
    caches.set(language, cache);
  }
  return cache;
}
