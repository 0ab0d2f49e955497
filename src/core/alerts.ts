import { newsInstant, type StoredArticle } from '../domain/article.ts';
import type { AlertRule } from '../domain/alert.ts';
import type { PlaceFilter } from '../domain/filter.ts';
import type { DigestStory } from '../domain/digest.ts';
import type { Owner } from '../domain/identity.ts';
import type { PostedStory, Story } from '../domain/story.ts';
import type { ArticleStore } from '../ports/store.ts';
import type { Summarizer } from '../ports/summarizer.ts';
import { isAbout } from './digest/rank.ts';
import { writeStory } from './digest/story.ts';
import { passes } from './filters.ts';
import { groupIntoStories, type GroupStories } from './stories.ts';

export interface AlertNeeds {
  readonly store: Pick<ArticleStore, 'recentArticles'>;
  readonly summarizer: Summarizer;
  /** `createStoryGrouper()`, where several places are looked after. */
  readonly groupStories?: GroupStories;
}

export interface AlertRequest {
  readonly owner: Owner;
  readonly rule: AlertRule;
  readonly now: Temporal.Instant;
  /** What was shown in the place lately, in alerts and digests. */
  readonly alreadyPosted: readonly PostedStory[];
  readonly language: string | null;
  /** The place's own. */
  readonly filters: readonly PlaceFilter[];
}

/** Reports of the day show which stories are old ones that go on. */
const CONTEXT = { hours: 24 };
const MAX_ARTICLES = 1500;

/** The story that a rule's place should hear of now; `null` for none. The most reported one, if several. */
export async function findAlert(
  needs: AlertNeeds,
  request: AlertRequest,
): Promise<DigestStory | null> {
  const { owner, rule, now } = request;
  const recent = await needs.store.recentArticles(owner, now.subtract(CONTEXT), MAX_ARTICLES);
  const articles = recent
    .filter(({ withdrawnAt, publishedAt }) => withdrawnAt === null && publishedAt !== null)
    .toSorted((a, b) => Temporal.Instant.compare(newsInstant(a), newsInstant(b)));
  // Grouping takes its time, and mostly there is nothing to find.
  if (outletsOf(freshReports(articles, request)) < rule.outlets) return null;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const found = (await (needs.groupStories ?? groupIntoStories)(articles))
    .map((story) => ({ story, reports: story.articles.flatMap((id) => byId.get(id) ?? []) }))
    .map(({ story, reports }) => ({ story, reports, fresh: freshReports(reports, request) }))
    .filter(({ fresh }) => outletsOf(fresh) >= rule.outlets)
    .filter(({ story, reports }) => isWanted(story, reports, request))
    .toSorted((a, b) => outletsOf(b.fresh) - outletsOf(a.fresh));
  for (const { story, reports, fresh } of found) {
    const candidate = { story, articles: reports, fresh, topic: null, score: 0 };
    const written = await writeStory(needs.summarizer, candidate, {
      owner,
      topics: [],
      sources: [],
      maxStories: 1,
      length: 'short',
      language: request.language,
      since: now.subtract(CONTEXT),
      until: now,
      alreadyPosted: [],
    });
    if (written !== null) return written.story;
  }
  return null;
}

/** Reports of the rule's last minutes; a backlog that is read at the start was published before it. */
function freshReports(
  reports: readonly StoredArticle[],
  { rule, now }: AlertRequest,
): readonly StoredArticle[] {
  const earliest = Math.max(rule.since, now.subtract({ minutes: rule.minutes }).epochMilliseconds);
  return reports.filter((article) => newsInstant(article).epochMilliseconds >= earliest);
}

function outletsOf(reports: readonly StoredArticle[]): number {
  return new Set(reports.map(({ outlet, source }) => outlet ?? source)).size;
}

function isWanted(
  story: Story,
  reports: readonly StoredArticle[],
  { rule, alreadyPosted, filters }: AlertRequest,
): boolean {
  const wasShown = alreadyPosted.some(
    (posted) =>
      posted.story === story.id || posted.articles.some((id) => story.articles.includes(id)),
  );
  if (wasShown || !passes(reports, filters)) return false;
  return rule.keywords.length === 0 || rule.keywords.some((keyword) => isAbout(reports, keyword));
}
