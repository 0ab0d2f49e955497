import { newsInstant, sectionText, type StoredArticle } from '../domain/article.ts';
import type { StoryId } from '../domain/identity.ts';
import type { Story } from '../domain/story.ts';
import { cosine, createVocabulary, normalizeVector, type Vector } from '../text/similarity.ts';
import { words } from '../text/words.ts';

/** Least mean likeness of an article with the articles of a story that it joins. */
const JOIN_AT = 0.25;
/** A headline's words count as often as this. */
const HEADLINE_WEIGHT = 3;
/** The part of a text that says what happened. */
const LEADING_WORDS = 150;

interface Group {
  readonly articles: StoredArticle[];
  readonly vectors: Vector[];
}

/** Groups articles by event, in one pass in the order in which they came. */
export function groupIntoStories(articles: readonly StoredArticle[]): readonly Story[] {
  const vocabulary = createVocabulary();
  const groups: Group[] = [];
  for (const article of articles) {
    const terms = termsOf(article);
    vocabulary.add(terms.keys());
    const vector = normalizeVector(
      new Map([...terms].map(([term, count]) => [term, count * vocabulary.rarity(term)])),
    );
    const [best] = groups
      .map((group) => ({ group, likeness: meanLikeness(vector, group.vectors) }))
      .toSorted((a, b) => b.likeness - a.likeness);
    if (best !== undefined && best.likeness >= JOIN_AT) {
      best.group.articles.push(article);
      best.group.vectors.push(vector);
    } else {
      groups.push({ articles: [article], vectors: [vector] });
    }
  }
  return groups.map(({ articles: members }) => storyOf(members));
}

function meanLikeness(vector: Vector, others: readonly Vector[]): number {
  return others.reduce((sum, other) => sum + cosine(vector, other), 0) / others.length;
}

function termsOf(article: StoredArticle): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const lead = words(article.sections.map(sectionText).join(' ')).slice(0, LEADING_WORDS);
  for (const word of lead) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of words(article.headline)) {
    counts.set(word, (counts.get(word) ?? 0) + HEADLINE_WEIGHT);
  }
  return new Map([...counts].map(([term, count]) => [term, 1 + Math.log(count)]));
}

/** The story of articles that are given in the order in which they came; named after its first one. */
function storyOf(members: readonly StoredArticle[]): Story {
  const newestFirst = members.toSorted((a, b) =>
    Temporal.Instant.compare(newsInstant(b), newsInstant(a)),
  );
  const [newest] = newestFirst;
  const [first] = members;
  const oldest = newestFirst.at(-1);
  if (newest === undefined || first === undefined || oldest === undefined) {
    throw new RangeError('A story has at least one article.');
  }
  return {
    id: first.id as string as StoryId,
    title: newest.headline,
    articles: newestFirst.map(({ id }) => id),
    outlets: [...new Set(newestFirst.flatMap(({ outlet }) => outlet ?? []))],
    firstSeenAt: newsInstant(oldest),
    updatedAt: newsInstant(newest),
  };
}
