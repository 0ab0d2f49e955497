import { FREQUENT_WORDS, SPELLINGS } from './language-profiles.ts';
import type { Spelling } from './language-profiles.ts';
import { STOP_WORD_LISTS } from './stop-word-lists.ts';

/** So much of a text tells its language; the rest isn't read. */
const MAX_CHARACTERS = 2_000;
/** The beginning and the end of that, each so long, tell it where one language scores so many times as much as all others. */
const END = 400;
const CLEAR_LEAD = 2;
/** Of a text's letters so many must be of a script that only one language here writes. */
const SCRIPT_SHARE = 0.5;
/** What a letter of its own counts for beside a function word. */
const LETTER_WEIGHT = 0.35;
/** Below it the text says too little. */
const LEAST_SCORE = 0.9;

/** Scripts and the language that they stand for here; `null` where several languages write it. */
const SCRIPTS: readonly (readonly [pattern: RegExp, language: string | null])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
];
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;
const ARABIC = /\p{Script=Arabic}/gu;
const PERSIAN = /[پچژگکی]/g;
const URDU = /[ٹڈڑںےہ]/g;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const BASIC_LATIN = /[a-z]+/g;
const LATIN = /\p{Script=Latin}/gu;
const LETTER = /\p{L}/gu;
const WORD = /\p{L}+/gu;
const ASCII = /[\0-\x7F]+/g;

/** Languages of the Latin script, by function word. */
const LATIN_WORDS = invert(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl'], 'latin');
const CYRILLIC_WORDS = invert(['ru', 'uk'], 'cyrillic');

/** The language (BCP 47) in which a text is written, by script, function words and letters; `null` when in doubt. */
export function identifyLanguage(text: string): string | null {
  const sample = text.slice(0, MAX_CHARACTERS).toLowerCase();
  const others = sample.replace(BASIC_LATIN, '');
  const basic = sample.length - others.length;
  const letters = basic + count(others, LETTER);
  if (letters === 0) return null;
  if (basic > letters * SCRIPT_SHARE) return latinLanguage(sample);
  const scripted = SCRIPTS.find(([pattern]) => count(sample, pattern) > letters * SCRIPT_SHARE);
  if (scripted !== undefined) return scripted[1];
  const kana = count(sample, KANA);
  const han = count(sample, HAN);
  if (kana + han > letters * SCRIPT_SHARE) return kana > han * 0.1 ? 'ja' : 'zh';
  const arabic = count(sample, ARABIC);
  if (arabic > letters * SCRIPT_SHARE) return arabicLanguage(sample, arabic);
  if (count(sample, CYRILLIC) > letters * SCRIPT_SHARE) return cyrillicLanguage(sample);
  if (count(sample, LATIN) <= letters * SCRIPT_SHARE) return null;
  return latinLanguage(sample);
}

function latinLanguage(sample: string): string | null {
  const ends = `${sample.slice(0, END)} ${sample.slice(-END)}`;
  if (ends.length < sample.length) {
    const found = scores(ends, LATIN_WORDS, SPELLINGS);
    if (isClear(found)) return bestOf(found);
  }
  return bestOf(scores(sample, LATIN_WORDS, SPELLINGS));
}

function isClear(found: ReadonlyMap<string, number>): boolean {
  const [first = 0, second = 0] = Array.from(found.values()).sort((a, b) => b - a);
  return first > CLEAR_LEAD * Math.max(LEAST_SCORE, second);
}

function arabicLanguage(sample: string, letters: number): string {
  if (count(sample, URDU) > letters * 0.02) return 'ur';
  return count(sample, PERSIAN) > letters * 0.02 ? 'fa' : 'ar';
}

/** Each writes letters that the others don't. */
function cyrillicLanguage(sample: string): string {
  if (sample.includes('ў')) return 'be';
  if (/[ѓќѕ]/.test(sample)) return 'mk';
  if (/[ђћљњџј]/.test(sample)) return 'sr';
  const russian = count(sample, /[ыэё]/g);
  if (count(sample, /[іїєґ]/g) > russian) return 'uk';
  if (russian === 0 && sample.includes('ъ')) return 'bg';
  return bestOf(scores(sample, CYRILLIC_WORDS, {})) ?? 'ru';
}

function scores(
  sample: string,
  languagesByWord: ReadonlyMap<string, readonly string[]>,
  spellings: Readonly<Record<string, Spelling>>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const word of sample.match(WORD) ?? []) {
    const languages = languagesByWord.get(word);
    if (languages === undefined) continue;
    const score = 1 / Math.sqrt(languages.length);
    for (const language of languages) add(found, language, score);
  }
  const beyondAscii = sample.replace(ASCII, '');
  for (const [language, { letters, runs }] of Object.entries(spellings)) {
    const signs = count(beyondAscii, letters) + count(sample, runs);
    add(found, language, LETTER_WEIGHT * signs);
  }
  return found;
}

function bestOf(found: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let bestScore = LEAST_SCORE;
  for (const [language, score] of found) {
    if (score >= bestScore && (best === null || score > bestScore)) {
      best = language;
      bestScore = score;
    }
  }
  return best;
}

function add(found: Map<string, number>, language: string, score: number): void {
  found.set(language, (found.get(language) ?? 0) + score);
}

function count(text: string, pattern: RegExp | undefined): number {
  return pattern === undefined ? 0 : (text.match(pattern)?.length ?? 0);
}

function invert(
  listed: readonly string[],
  script: 'latin' | 'cyrillic',
): ReadonlyMap<string, readonly string[]> {
  const lists = listed.map((language) => [language, STOP_WORD_LISTS[language] ?? ''] as const);
  const others = script === 'latin' ? Object.entries(FREQUENT_WORDS) : [];
  const languages = new Map<string, string[]>();
  for (const [language, list] of [...lists, ...others]) {
    for (const word of new Set(list.split(/\s+/))) {
      languages.set(word, [...(languages.get(word) ?? []), language]);
    }
  }
  return languages;
}
