import type { Topic } from '../../domain/topic.ts';
import { words } from '../words.ts';

/** A topic with its folded name. */
export interface KeyedTopic extends Topic {
  readonly key: string;
}

/** Below this share of common letter triples a name isn't near what was asked. */
const MIN_LIKENESS = 0.35;
/** Two words with a smaller share of letter pairs in common are others, not one misspelt; "syrai" has half of "syria". */
const MIN_WORD_LIKENESS = 0.5;
const MAX_QUERY_LENGTH = 120;
/** Words of fewer letters are too short to be known by most of them. */
const SHORTEST_MISSPELT = 4;
/** Inflected forms of one word begin with so many letters alike. */
const SHARED_START = 5;
/** A word of so many letters may have two of them wrong. */
const LONG = 6;

/** The topics whose name is nearest to `text` in spelling or words, nearest first. */
export function rankNearTopics(
  text: string,
  topics: readonly KeyedTopic[],
  limit: number,
): readonly Topic[] {
  const asked = words(text.slice(0, MAX_QUERY_LENGTH));
  const askedWords = [...new Set(asked)].map((word) => ({ word, grams: lettersOf(word) }));
  return topics
    .map((topic) => ({ topic, likeness: likenessTo(askedWords, topic.key) }))
    .filter(({ likeness }) => likeness >= MIN_LIKENESS)
    .sort(
      (left, right) => right.likeness - left.likeness || right.topic.sections - left.topic.sections,
    )
    .slice(0, limit)
    .map(({ topic: { name, sections } }) => ({ name, sections }));
}

interface AskedWord {
  readonly word: string;
  readonly grams: ReadonlySet<string>;
}

/** How well the words of a name are met by the asked words: 1 for a name that is asked word by word. */
function likenessTo(asked: readonly AskedWord[], key: string): number {
  const parts = key.split(' ').filter((part) => part.length > 1);
  if (parts.length === 0 || asked.length === 0) return 0;
  const best = parts.map((part) => {
    const grams = lettersOf(part);
    return Math.max(
      ...asked.map(({ word, grams: others }) => (mayMean(word, part) ? dice(grams, others) : 0)),
    );
  });
  const top = Math.max(...best);
  if (top < MIN_WORD_LIKENESS) return 0;
  const mean = best.reduce((sum, value) => sum + value, 0) / best.length;
  return 0.6 * top + 0.4 * mean;
}

/** Whether two words may be one, misspelt or inflected: short ones that differ are others. */
function mayMean(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  if (shorter < SHORTEST_MISSPELT) return false;
  const start = one.slice(0, SHARED_START);
  if (start.length === SHARED_START && other.startsWith(start)) return true;
  return editsBetween(one, other) <= (shorter < LONG ? 1 : 2);
}

/** Letters put in, left out, replaced or swapped with their neighbour (optimal string alignment). */
function editsBetween(one: string, other: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          row > 1 && column > 1 && isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[other.length] ?? 0;
}

/** The pairs of letters of a word and its ends, by which misspelt words still meet. */
function lettersOf(word: string): ReadonlySet<string> {
  const padded = `^${word}$`;
  const grams = new Set<string>();
  for (let start = 0; start + 2 <= padded.length; start += 1)
    grams.add(padded.slice(start, start + 2));
  return grams;
}

function dice(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0;
  for (const gram of left) if (right.has(gram)) common += 1;
  return (2 * common) / (left.size + right.size);
}
