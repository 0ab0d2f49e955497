import { newsInstant, sectionText, type StoredArticle } from '../domain/article.ts';
import type { StoryId } from '../domain/identity.ts';
import type { Story } from '../domain/story.ts';
import { createBreath } from '../text/breath.ts';
import type { Steps } from '../text/steps.ts';
import { primarySubtag } from '../text/stop-words.ts';
import { storyTerms } from '../text/story-terms.ts';
import { createStoryClusters } from './stories/cluster.ts';

const breathe = createBreath();

/** Groups articles by event, in one pass in the order in which they came. */
export async function groupIntoStories(
  articles: readonly StoredArticle[],
): Promise<readonly Story[]> {
  return await breathe(groupInSteps(articles));
}

/** By language: among reports in another one, the commonest words of a language are rare. */
function* groupInSteps(articles: readonly StoredArticle[]): Steps<readonly Story[]> {
  const stories: Story[] = [];
  for (const group of Map.groupBy(articles, primaryLanguage).values()) {
    const clusters = createStoryClusters();
    for (const [earlier, article] of group.entries()) {
      const text = article.sections.map(sectionText).join('\n');
      clusters.add(storyTerms(article.headline, text), newsInstant(article));
      yield STEP + earlier * STEP_FOR_EACH;
    }
    for (const members of clusters.stories()) {
      stories.push(storyOf(members.flatMap((index) => group[index] ?? [])));
    }
  }
  return stories;
}

function primaryLanguage({ language }: StoredArticle): string | null {
  return language === null ? null : primarySubtag(language);
}

/** What a report costs, in bytes of text that are gone through: each is held against all that came before. */
const STEP = 500;
const STEP_FOR_EACH = 2;

export type GroupStories = typeof groupIntoStories;

/** Groupings of the last few lists of articles that are kept. */
const KEPT_GROUPINGS = 4;

/** Groups each list of articles once, as long as not too many others come between. */
export function createStoryGrouper(): GroupStories {
  const grouped = new Map<string, Promise<readonly Story[]>>();
  return (articles) => {
    const key = articles.map(({ id, revision }) => `${id}:${revision}`).join();
    const known = grouped.get(key);
    if (known !== undefined) return known;
    const [oldest] = grouped.keys();
    if (grouped.size >= KEPT_GROUPINGS && oldest !== undefined) grouped.delete(oldest);
    const stories = groupIntoStories(articles);
    grouped.set(key, stories);
    return stories;
  };
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
