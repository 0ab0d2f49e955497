import { identifyLanguage } from '../../text/language.ts';
import { readPeriod } from '../../text/period.ts';
import { withoutQuestionWords } from '../../text/question-words.ts';
import { findNames } from '../../text/search/names.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { words } from '../../text/words.ts';

/** A question taken apart. */
export interface Question {
  /** As it was typed, and the earlier question that it goes on with. */
  readonly texts: readonly string[];
  /** The words that carry what is asked about, those of an earlier question included where this one goes on with it. */
  readonly terms: string;
  readonly since: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  /** Names that a question which goes on with another turns to ("and Ukraine?"): what tells of none answers nothing. */
  readonly subjects: readonly string[];
  /** The terms with the day or month that was asked about; `null` where none was named. */
  readonly termsWithDate: string | null;
}

interface Surroundings {
  /** Earlier questions, oldest first. */
  readonly history: readonly string[];
  readonly now: Temporal.Instant;
  readonly timeZone: string;
}

/** "and Ukraine?", "what about Iran?", "und die Ukraine?" */
const GOES_ON =
  /^(?:(?:and|but|or|so|also)\b|(?:what|how) about\b|und\b|was ist mit\b|et\b|y\b|¿y\b|e\b|en\b|a\b|и\b|а\b|і\b|و|那|では)/iu;
/** Words that stand for something named before. */
const STANDS_FOR =
  /\b(?:he|she|it|they|him|her|them|his|its|their|this|that|there|er|sie|es|ihn|ihr|il|elle|ils|elles|lui|él|ella|ellos|hij|zij)\b|(?<!\p{L})(?:он|она|они|его|ее|их|він|вона|вони|його|її|їх)(?!\p{L})/iu;
/** A question with more words of its own than this is whole. */
const FEW_WORDS = 3;

export function readQuestion(text: string, { history, now, timeZone }: Surroundings): Question {
  const { rest, since, until, named } = readPeriod(text, now, timeZone);
  const own = contentOf(rest);
  const earlier = history.findLast((question) => contentOf(question).length > 0);
  if (earlier === undefined || !isFollowUp(text, own)) {
    const terms = (own.length > 0 ? own : words(text)).join(' ');
    return {
      texts: [text],
      terms,
      subjects: [],
      since,
      until,
      termsWithDate: named === null ? null : `${terms} ${named}`,
    };
  }
  const before = readPeriod(earlier, now, timeZone);
  return {
    texts: [text, earlier],
    terms: [...keptFrom(before.rest, text), ...own].join(' '),
    subjects: GOES_ON.test(text.trim()) ? namesIn(text) : [],
    since: since ?? before.since,
    until: until ?? before.until,
    termsWithDate: null,
  };
}

function isFollowUp(text: string, own: readonly string[]): boolean {
  if (own.length > FEW_WORDS) return false;
  return own.length === 0 || GOES_ON.test(text.trim()) || STANDS_FOR.test(text);
}

/** Of the earlier question what the new one doesn't replace: a new name takes the place of the old ones. */
function keptFrom(earlier: string, text: string): readonly string[] {
  const content = contentOf(earlier);
  if (!GOES_ON.test(text.trim())) return content;
  const names = new Set(namesIn(earlier).flatMap((name) => words(name)));
  const kept = content.filter((word) => !names.has(word));
  return names.size > 0 && namesIn(text).length > 0 ? kept : content;
}

function namesIn(text: string): readonly string[] {
  return findNames([text]).flat();
}

function contentOf(text: string): readonly string[] {
  const language = identifyLanguage(text) ?? 'en';
  return words(withoutQuestionWords(text)).filter((word) => !isStopWord(word, language));
}
