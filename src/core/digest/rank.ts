import { sectionText, type StoredArticle } from '../../domain/article.ts';
import type { Story } from '../../domain/story.ts';
import { foldLetters, words } from '../../text/words.ts';

/** A story with what decides whether and where it is shown. */
export interface Candidate {
  readonly story: Story;
  /** Its articles, newest first. */
  readonly articles: readonly StoredArticle[];
  /** Those of the digest's own span. */
  readonly fresh: readonly StoredArticle[];
  /** The first of the order's topics that it is about. */
  readonly topic: string | null;
  readonly score: number;
}

export interface RankContext {
  readonly topics: readonly string[];
  readonly until: Temporal.Instant;
}

/** What a place asked for outweighs two more outlets; freshness decides between equals. */
const TOPIC_WEIGHT = 2;
const FRESHNESS_WEIGHT = 0.5;
const SUBSTANCE_WEIGHT = 0.5;
const FRESHNESS_HALF_LIFE_HOURS = 12;
/** A text of this many words has all the substance that a digest needs. */
const FULL_SUBSTANCE_WORDS = 120;
/** UTF-16 units of text in which these stand, with much to spare. */
const FULL_SUBSTANCE_TEXT = 1_500;
/** A lone outlet's stub of about a dozen words stays below it; every story on a topic is above it. */
const FLOOR = 1.1;
/** Where topics were asked for, anything else has to be reported by several outlets. */
const OFF_TOPIC_FLOOR = 2;

/** So often a text alone has to name a topic to be about it. */
const MIN_MENTIONS = 2;
/** Inflected forms of one word differ after this many letters, and by few. */
const STEM_LETTERS = 4;
const MAX_ENDING = 2;

/** Best first; what falls below the floor is filler. */
export function rankStories(
  stories: readonly Omit<Candidate, 'score' | 'topic'>[],
  context: RankContext,
): readonly Candidate[] {
  return stories
    .map((story) => {
      const topic = context.topics.find((name) => isAbout(story.articles, name)) ?? null;
      return { ...story, topic, score: scoreOf(story, topic, context.until) };
    })
    .filter(({ topic, score }) => {
      return score >= (topic === null && context.topics.length > 0 ? OFF_TOPIC_FLOOR : FLOOR);
    })
    .toSorted((a, b) => b.score - a.score);
}

function scoreOf(
  story: Omit<Candidate, 'score' | 'topic'>,
  topic: string | null,
  until: Temporal.Instant,
): number {
  const outlets = Math.log2(1 + Math.max(1, story.story.outlets.length));
  const hours = story.story.updatedAt.until(until).total('hours');
  const freshness = 0.5 ** (Math.max(0, hours) / FRESHNESS_HALF_LIFE_HOURS);
  const longest = Math.max(...story.articles.map(wordCount));
  const substance = Math.min(1, longest / FULL_SUBSTANCE_WORDS);
  return (
    outlets +
    FRESHNESS_WEIGHT * freshness +
    SUBSTANCE_WEIGHT * substance +
    (topic === null ? 0 : TOPIC_WEIGHT)
  );
}

function wordCount(article: StoredArticle): number {
  const text = article.sections.map(sectionText).join('\n');
  return words(text.slice(0, FULL_SUBSTANCE_TEXT)).length;
}

/** Whether a story is about a topic: one of its articles names it in headline or headings, or often in its text. */
export function isAbout(articles: readonly StoredArticle[], topic: string): boolean {
  const wanted = words(topic);
  if (wanted.length === 0) return false;
  return articles.some((article) => {
    const prominent = words(
      [article.headline, ...article.sections.map(({ heading }) => heading ?? '')].join(' '),
    );
    if (wanted.every((word) => prominent.some((other) => isSameWord(word, other)))) return true;
    const text = article.sections.map(sectionText).join('\n');
    if (!mayName(wanted, text)) return false;
    const body = words(text);
    return wanted.every(
      (word) => body.filter((other) => isSameWord(word, other)).length >= MIN_MENTIONS,
    );
  });
}

/** Much sooner found out than which words a text has: whether it has the letters with which these begin. */
function mayName(wanted: readonly string[], text: string): boolean {
  const folded = foldLetters(text);
  return wanted.every((word) => folded.includes(word.slice(0, STEM_LETTERS)));
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  let shared = 0;
  while (shared < longest && a[shared] === b[shared]) shared += 1;
  return shared >= STEM_LETTERS && longest - shared <= MAX_ENDING;
}
