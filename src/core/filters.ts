import type { StoredArticle } from '../domain/article.ts';
import type { PlaceFilter } from '../domain/filter.ts';
import type { ArticleId, Owner } from '../domain/identity.ts';
import type { Clock } from '../ports/clock.ts';
import type { ArticleStore } from '../ports/store.ts';
import { isAbout } from './digest/rank.ts';
import { groupIntoStories } from './stories.ts';

/** A story is about what it leaves out when at least this share of its reports is. */
const LEAST_SHARE = 0.5;
const SPAN = { hours: 7 * 24 };
const MAX_ARTICLES = 2000;

export interface FilterNeeds {
  readonly store: Pick<ArticleStore, 'recentArticles'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** Whether a story of these reports is what a filter speaks of. One aside in one of ten reports leaves nothing out. */
export function meets(reports: readonly StoredArticle[], { kind, words }: PlaceFilter): boolean {
  const about = reports.filter((report) => isAbout([report], words)).length;
  return kind === 'only' ? about > 0 : about > 0 && about >= LEAST_SHARE * reports.length;
}

/** Whether a place's filters let a story through. */
export function passes(
  reports: readonly StoredArticle[],
  filters: readonly PlaceFilter[],
): boolean {
  const only = filters.filter(({ kind }) => kind === 'only');
  const without = filters.filter(({ kind }) => kind === 'without');
  const isWanted = only.length === 0 || only.some((filter) => meets(reports, filter));
  return isWanted && !without.some((filter) => meets(reports, filter));
}

/** What a filter speaks of among the stories of the last 7 days. */
export interface FilterCount {
  readonly filter: PlaceFilter;
  /** Newest first. */
  readonly headlines: readonly string[];
  /** All stories of the time. */
  readonly stories: number;
}

export async function countFiltered(
  { store, clock }: FilterNeeds,
  owner: Owner,
  filters: readonly PlaceFilter[],
): Promise<readonly FilterCount[]> {
  const recent = await store.recentArticles(owner, clock.now().subtract(SPAN), MAX_ARTICLES);
  const shown = recent.filter(({ withdrawnAt }) => withdrawnAt === null);
  const byId = new Map<ArticleId, StoredArticle>(shown.map((article) => [article.id, article]));
  const stories = (await groupIntoStories(shown.toReversed()))
    .map((story) => ({ story, reports: story.articles.flatMap((id) => byId.get(id) ?? []) }))
    .toSorted((one, other) => Temporal.Instant.compare(other.story.updatedAt, one.story.updatedAt));
  return filters.map((filter) => ({
    filter,
    headlines: stories
      .filter(({ reports }) => meets(reports, filter))
      .map(({ story }) => story.title),
    stories: stories.length,
  }));
}
