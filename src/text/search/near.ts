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

/** The topics whose name is nearest to `text` in spelling or words, nearest first. */
export function rankNearTopics(
  text: string,
  topics: readonly KeyedTopic[],
  limit: number,
): readonly Topic[] {
  const asked = words(text.slice(0, MAX_QUERY_LENGTH));
  const askedGrams = [...new Set(asked)].map(lettersOf);
  return topics
    .map((topic) => ({ topic, likeness: likenessTo(askedGrams, topic.key) }))
    .filter(({ likeness }) => likeness >= MIN_LIKENESS)
    .sort(
      (left, right) => right.likeness - left.likeness || right.topic.sections - left.topic.sections,
    )
    .slice(0, limit)
    .map(({ topic: { name, sections } }) => ({ name, sections }));
}

/** How well the words of a name are met by the asked words: 1 for a name that is asked word by word. */
function likenessTo(asked: readonly ReadonlySet<string>[], key: string): number {
  const parts = key.split(' ').filter((part) => part.length > 1);
  if (parts.length === 0 || asked.length === 0) return 0;
  const best = parts.map((part) => {
    const grams = lettersOf(part);
    return Math.max(...asked.map((other) => dice(grams, other)));
  });
  const top = Math.max(...best);
  if (top < MIN_WORD_LIKENESS) return 0;
  const mean = best.reduce((sum, value) => sum + value, 0) / best.length;
  return 0.6 * top + 0.4 * mean;
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
