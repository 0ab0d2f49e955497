import { newsInstant, type StoredArticle } from '../domain/article.ts';
import { MAX_DIGEST_STORIES, type DigestRequest } from '../domain/digest.ts';
import type { ArticleId, Owner } from '../domain/identity.ts';
import type { Story } from '../domain/story.ts';
import type { Claim, SummaryLength, SummaryPart } from '../domain/summary.ts';
import type { ArticleStore } from '../ports/store.ts';
import type { Summarizer } from '../ports/summarizer.ts';
import { identifyLanguage } from '../text/language.ts';
import { isStopWord } from '../text/stop-words.ts';
import { words } from '../text/words.ts';
import { isAbout } from './digest/rank.ts';
import { writeStory } from './digest/story.ts';
import { figureDifferences } from './figure-differences.ts';
import { createStoryGrouper, type GroupStories } from './stories.ts';

export interface StoryNeeds {
  readonly store: Pick<ArticleStore, 'recentArticles'>;
  readonly summarizer: Summarizer;
}

export interface StoryQuestion {
  readonly owner: Owner;
  /** A title as `listStories` gives it, or words of a headline. */
  readonly title: string;
  readonly length: SummaryLength;
  readonly language: string | null;
  readonly now: Temporal.Instant;
}

/** One event over outlets. */
export interface StoryAccount {
  readonly title: string;
  readonly outlets: readonly string[];
  /** What the reports say together. */
  readonly claims: readonly Claim[];
  /** What each outlet says first that isn't among `claims`; empty where one outlet alone reports. */
  readonly byOutlet: readonly { readonly outlet: string; readonly claim: Claim }[];
  /** Figures that the outlets give otherwise. */
  readonly differences: readonly Claim[];
  /** Oldest first. */
  readonly timeline: readonly StoredArticle[];
  readonly updatedAt: Temporal.Instant;
}

/** Articles among which a headline is looked for. */
const MAX_ARTICLES = 2000;
/** Grouping takes about 2 ms an article, in which nobody else is answered. */
const GROUPED_ARTICLES = 200;
const MAX_OUTLETS = 6;

/** Each letter that is typed asks for the same stories again. */
const GROUPERS = new WeakMap<StoryNeeds['store'], GroupStories>();

interface Held {
  readonly story: Story;
  /** Newest first. */
  readonly articles: readonly StoredArticle[];
}

/**
 * The account of the story with that title, or of the newest one whose headlines hold its words, or of the one that
 * most outlets have on them; `null` for none.
 */
export async function tellStory(
  { store, summarizer }: StoryNeeds,
  question: StoryQuestion,
): Promise<StoryAccount | null> {
  const stories = await groupHeld(store, await articlesAround(store, question));
  const held = chooseStory(stories, question.title);
  if (held === null) return null;
  const { story, articles } = held;
  const candidate = { story, articles, fresh: articles, topic: null, score: 0 };
  const written = await writeStory(summarizer, candidate, requestOf(question));
  const claims = written?.story.claims ?? [];
  return {
    title: written?.story.headline ?? story.title,
    outlets: story.outlets,
    claims,
    differences: figureDifferences(newestReports(articles)),
    byOutlet: await outletClaims(summarizer, articles, { claims, question }),
    timeline: articles.toReversed(),
    updatedAt: story.updatedAt,
  };
}

/** Titles of the stories of recent articles, the newest first. */
export async function listStories(
  store: StoryNeeds['store'],
  owner: Owner,
): Promise<readonly string[]> {
  const stories = await groupHeld(store, await store.recentArticles(owner, null, GROUPED_ARTICLES));
  return stories
    .toSorted((a, b) => Temporal.Instant.compare(b.story.updatedAt, a.story.updatedAt))
    .map(({ story }) => story.title);
}

/** Those that came about when the article with that headline did; the newest where none has it. */
async function articlesAround(
  store: StoryNeeds['store'],
  { owner, title }: StoryQuestion,
): Promise<readonly StoredArticle[]> {
  const recent = await store.recentArticles(owner, null, MAX_ARTICLES);
  const wanted = title.trim().toLowerCase();
  const anchor = recent.findIndex(({ headline }) => headline.toLowerCase().includes(wanted));
  const start = Math.max(0, anchor - GROUPED_ARTICLES / 2);
  return recent.slice(start, start + GROUPED_ARTICLES);
}

/** Stories of articles that are given newest first. */
async function groupHeld(
  store: StoryNeeds['store'],
  articles: readonly StoredArticle[],
): Promise<readonly Held[]> {
  const standing = articles.filter(({ withdrawnAt }) => withdrawnAt === null);
  const byId = new Map<ArticleId, StoredArticle>(standing.map((article) => [article.id, article]));
  const group = GROUPERS.get(store) ?? createStoryGrouper();
  GROUPERS.set(store, group);
  return (await group(standing.toReversed())).map((story) => ({
    story,
    articles: story.articles.flatMap((id) => byId.get(id) ?? []),
  }));
}

function chooseStory(stories: readonly Held[], title: string): Held | null {
  const wanted = title.trim().toLowerCase();
  const newestFirst = stories.toSorted((a, b) =>
    Temporal.Instant.compare(b.story.updatedAt, a.story.updatedAt),
  );
  const heads = (isMet: (headline: string) => boolean): Held | undefined =>
    newestFirst.find(({ articles }) =>
      articles.some(({ headline }) => isMet(headline.toLowerCase())),
    );
  const named =
    heads((headline) => headline === wanted) ?? heads((headline) => headline.includes(wanted));
  const [biggest] = stories
    .filter(({ articles }) => isAbout(articles, tellingWords(title)))
    .toSorted((a, b) => b.story.outlets.length - a.story.outlets.length);
  return (wanted === '' ? null : named) ?? biggest ?? null;
}

/** A title without words like "in" and "the"; itself where it has no others. */
function tellingWords(title: string): string {
  const language = identifyLanguage(title) ?? 'en';
  const telling = words(title).filter((word) => !isStopWord(word, language));
  return telling.length === 0 ? title : telling.join(' ');
}

function requestOf({ owner, length, language, now }: StoryQuestion): DigestRequest {
  return {
    owner,
    length,
    language,
    topics: [],
    sources: [],
    maxStories: MAX_DIGEST_STORIES,
    since: now,
    until: now,
    alreadyPosted: [],
  };
}

async function outletClaims(
  summarizer: Summarizer,
  articles: readonly StoredArticle[],
  told: { readonly claims: readonly Claim[]; readonly question: StoryQuestion },
): Promise<StoryAccount['byOutlet']> {
  const reports = newestReports(articles);
  if (reports.length < 2) return [];
  const said = new Set(told.claims.map(({ text }) => text));
  const found: { outlet: string; claim: Claim }[] = [];
  for (const report of reports) {
    const { claims } = await summarizer.summarize({
      parts: [report],
      focus: null,
      length: 'short',
      language: told.question.language,
    });
    const claim = claims.find(({ text }) => !said.has(text));
    const { outlet } = report.article;
    if (outlet !== null && claim !== undefined) found.push({ outlet, claim });
  }
  return found;
}

/** The newest report of each outlet. */
function newestReports(articles: readonly StoredArticle[]): readonly SummaryPart[] {
  const newest = new Map<string, StoredArticle>();
  for (const article of articles) {
    const { outlet } = article;
    if (outlet !== null && !newest.has(outlet)) newest.set(outlet, article);
  }
  return [...newest.values()].slice(0, MAX_OUTLETS).map((article) => ({
    id: article.id,
    article,
    sections: article.sections.map((_, index) => index),
  }));
}

/** When a report came, as the timeline tells it. */
export const reportedAt = newsInstant;
