import { isStopWord } from '../stop-words.ts';
import { foldLetters } from '../words.ts';

/** Scripts without capital letters, in which names can't be told by them. */
const UNCASED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Hangul}]/u;

const MIN_PHRASE_COUNT = 3;
const MIN_WORD_COUNT = 2;
const MIN_WORD_LENGTH = 4;
const MIN_UNCASED_LENGTH = 2;
const MAX_PHRASES = 25;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The phrases of each text that come again in the texts together; in scripts without capitals, the words too. */
export function findPhrases(
  texts: readonly string[],
  language: string | null,
): readonly (readonly string[])[] {
  const found = texts.map((text) => candidates(text, language));
  const counts = new Map<string, number>();
  for (const phrase of found.flat()) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  const frequent = new Set(
    [...counts]
      .filter(([phrase, count]) => isFrequent(phrase, count))
      .sort((left, right) => right[1] - left[1])
      .slice(0, MAX_PHRASES)
      .map(([phrase]) => phrase),
  );
  return found.map((phrases) => phrases.filter((phrase) => frequent.has(phrase)));
}

function isFrequent(phrase: string, count: number): boolean {
  return count >= MIN_PHRASE_COUNT || (count >= MIN_WORD_COUNT && UNCASED.test(phrase));
}

/** Pairs of neighbouring long words in lower case, and single words where the script has no capitals. */
function candidates(text: string, language: string | null): readonly string[] {
  const mayBeUncased = UNCASED.test(text);
  const tokens = mayBeUncased ? segment(text, language) : spacedTokens(text);
  const phrases: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const isUncased = mayBeUncased && UNCASED.test(token.text);
    if (isUncased && isTellingUncased(token.text, language)) phrases.push(token.text);
    const next = tokens[index + 1];
    if (next === undefined || isUncased || !isJoined(text, token, next)) continue;
    if (isTelling(token.text, language) && isTelling(next.text, language))
      phrases.push(`${token.text} ${next.text}`);
  }
  return phrases;
}

/** Names are found by their capitals; a phrase is of words in lower case that carry a topic. */
function isTelling(word: string, language: string | null): boolean {
  if (word.length < MIN_WORD_LENGTH || /^\p{N}/u.test(word)) return false;
  return word === word.toLowerCase() && !isStopWord(foldLetters(word), language);
}

/** Japanese writes endings and auxiliaries in hiragana alone, and nearly nothing that is a topic. */
function isTellingUncased(word: string, language: string | null): boolean {
  if (word.length < MIN_UNCASED_LENGTH || /^\p{Script=Hiragana}+$/u.test(word)) return false;
  return !isStopWord(foldLetters(word), language);
}

function isJoined(text: string, left: Token, right: Token): boolean {
  return right.start === left.end + 1 && /[ \u00a0]/u.test(text.charAt(left.end));
}

function spacedTokens(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function segment(text: string, language: string | null): readonly Token[] {
  return [...segmenterFor(language).segment(text)]
    .filter((part) => part.isWordLike === true)
    .map((part) => ({
      text: part.segment,
      start: part.index,
      end: part.index + part.segment.length,
    }));
}

function segmenterFor(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
