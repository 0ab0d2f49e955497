import type { StoredArticle } from '../domain/article.ts';
import type { Digest, DigestRequest, DigestSection, DigestStory } from '../domain/digest.ts';
import type { ArticleId } from '../domain/identity.ts';
import type { Story } from '../domain/story.ts';
import type { Claim } from '../domain/summary.ts';
import type { ArticleStore, SourceStore } from '../ports/store.ts';
import type { Summarizer } from '../ports/summarizer.ts';
import { isOpinionPiece } from '../text/opinion-piece.ts';
import { readingMinutes } from '../text/reading-time.ts';
import { tellsAlone } from '../text/sentence-quality.ts';
import { articlesFor } from './digest/articles.ts';
import { rankStories, type Candidate } from './digest/rank.ts';
import { reportSources, sourcesOf } from './digest/sources.ts';
import { sentencesPerStory, writeStory, type WrittenStory } from './digest/story.ts';
import { passes } from './filters.ts';
import { groupIntoStories, type GroupStories } from './stories.ts';

export interface DigestNeeds {
  readonly store: Pick<ArticleStore, 'recentArticles'> &
    Pick<SourceStore, 'listSources' | 'listHealth'>;
  readonly summarizer: Summarizer;
  /** `createStoryGrouper()`, where many digests are composed of the same articles. */
  readonly groupStories?: GroupStories;
}

/** The opening tells of so many stories, a sentence each. */
const OPENING_SENTENCES = 2;

/** A newspaper of what came between `since` and `until`; without sections on a quiet day. */
export async function composeDigest(needs: DigestNeeds, request: DigestRequest): Promise<Digest> {
  const sources = await sourcesOf(needs.store, request.owner);
  const { all, fresh } = await articlesFor(needs.store, request, sources);
  const stories = await (needs.groupStories ?? groupIntoStories)(all);
  const candidates = candidatesFrom(stories, all, fresh);
  const wanted = candidates.filter(({ articles }) => passes(articles, request.filters ?? []));
  const ranked = rankStories(wanted, request);
  const written = await writeStories(needs.summarizer, ranked, request);
  const topicOf = new Map(ranked.map(({ story, topic }) => [story.id, topic]));
  const mayOpen = ({ story, headline, url }: DigestStory) =>
    !isOpinionPiece(headline, url) &&
    (request.topics.length === 0 || (topicOf.get(story) ?? null) !== null);
  const { opening, told } = openWith(written, sentencesPerStory(request.length), mayOpen);
  return {
    owner: request.owner,
    since: request.since,
    until: request.until,
    opening,
    topics: request.topics,
    sections: sectionsOf(told, topicOf, request.topics),
    shownStories: told.length,
    foundStories: candidates.length,
    articles: fresh.length,
    sources: await reportSources(needs.store, request, sources),
    readingMinutes: readingMinutes(textsOf(opening, told)),
    writtenBy: [...new Set(written.map(({ summary }) => summary.writtenBy))],
    notes: [...new Set(written.flatMap(({ summary }) => summary.notes))],
  };
}

/** The stories that have something new, each with its articles at hand. */
function candidatesFrom(
  stories: readonly Story[],
  all: readonly StoredArticle[],
  fresh: readonly StoredArticle[],
): readonly Omit<Candidate, 'score' | 'topic'>[] {
  const byId = new Map<ArticleId, StoredArticle>(all.map((article) => [article.id, article]));
  const freshIds = new Set(fresh.map(({ id }) => id));
  return stories
    .map((story) => {
      const articles = story.articles.flatMap((id) => byId.get(id) ?? []);
      return { story, articles, fresh: articles.filter(({ id }) => freshIds.has(id)) };
    })
    .filter((candidate) => candidate.fresh.length > 0);
}

async function writeStories(
  summarizer: Summarizer,
  ranked: readonly Candidate[],
  request: DigestRequest,
): Promise<readonly WrittenStory[]> {
  const written: WrittenStory[] = [];
  for (const candidate of ranked) {
    if (written.length >= request.maxStories) break;
    const story = await writeStory(summarizer, candidate, request);
    if (story !== null) written.push(story);
  }
  return written;
}

/**
 * Takes the first sentences of the biggest stories that may open it for the opening, where they tell it alone, and no
 * sentence twice.
 */
function openWith(
  written: readonly WrittenStory[],
  sentences: number,
  mayOpen: (story: DigestStory) => boolean,
): { readonly opening: readonly Claim[]; readonly told: readonly DigestStory[] } {
  const opening: Claim[] = [];
  const isOneOfMany = written.length > 1;
  const told = written.map(({ story, language }): DigestStory => {
    const [first, ...others] = story.claims;
    const isWanted =
      opening.length < OPENING_SENTENCES && others.length > 0 && isOneOfMany && mayOpen(story);
    if (first === undefined || !isWanted || !tellsAlone(first.text, language))
      return { ...story, claims: story.claims.slice(0, sentences) };
    opening.push(first);
    return { ...story, claims: others };
  });
  return { opening, told };
}

/** The order's topics in its own order, then everything else. */
function sectionsOf(
  stories: readonly DigestStory[],
  topicOf: ReadonlyMap<string, string | null>,
  topics: readonly string[],
): readonly DigestSection[] {
  return [...topics, null]
    .map((topic) => ({
      topic,
      stories: stories.filter(({ story }) => (topicOf.get(story) ?? null) === topic),
    }))
    .filter((section) => section.stories.length > 0);
}

function textsOf(opening: readonly Claim[], stories: readonly DigestStory[]): readonly string[] {
  return [
    ...opening.map(({ text }) => text),
    ...stories.flatMap(({ headline, claims }) => [headline, ...claims.map(({ text }) => text)]),
  ];
}
