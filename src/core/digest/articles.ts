import { newsInstant, type StoredArticle } from '../../domain/article.ts';
import type { DigestRequest } from '../../domain/digest.ts';
import type { SourceSpec } from '../../domain/source.ts';
import type { ArticleStore } from '../../ports/store.ts';

/** More than a busy place reads in a week; bounds the memory of one digest. */
const MAX_ARTICLES = 4000;

/** Older reports that show which stories went on, and catch articles that were seen late. */
const CONTEXT = { hours: 48 };
const LATE_ARRIVAL = { hours: 24 };

export interface DigestArticles {
  /** What is new in the span. */
  readonly fresh: readonly StoredArticle[];
  /** With the reports before it, in the order in which they were first seen. */
  readonly all: readonly StoredArticle[];
}

/** The articles that a request is about; those that came late or were withdrawn are counted rightly. */
export async function articlesFor(
  store: Pick<ArticleStore, 'recentArticles'>,
  request: DigestRequest,
  sources: readonly SourceSpec[],
): Promise<DigestArticles> {
  const start = request.since.subtract(CONTEXT);
  const recent = await store.recentArticles(request.owner, start, MAX_ARTICLES, request.until);
  const readBy = request.readBy ?? request.until;
  const wanted = recent.filter(
    (article) =>
      article.withdrawnAt === null &&
      Temporal.Instant.compare(article.seenAt, readBy) <= 0 &&
      isFrom(article, request.sources, sources),
  );
  const all = wanted.toSorted((a, b) => Temporal.Instant.compare(newsInstant(a), newsInstant(b)));
  return { all, fresh: all.filter((article) => isFresh(article, request)) };
}

/** A span begins after its `since`, which the span before it held. */
function isFresh(article: StoredArticle, { since, until }: DigestRequest): boolean {
  const instant = newsInstant(article);
  if (Temporal.Instant.compare(instant, since) > 0) return true;
  const cameLate =
    Temporal.Instant.compare(article.seenAt, since) > 0 &&
    Temporal.Instant.compare(article.seenAt, until) <= 0;
  return cameLate && Temporal.Instant.compare(instant, since.subtract(LATE_ARRIVAL)) >= 0;
}

/** Whether an article is by one of the outlets or sources named; all are where none is. */
export function isFrom(
  article: Pick<StoredArticle, 'outlet' | 'source'>,
  names: readonly string[],
  sources: readonly SourceSpec[],
): boolean {
  if (names.length === 0) return true;
  const source = sources.find(({ id }) => id === article.source);
  const known = [article.outlet, source?.name, source?.address].map((name) => name?.toLowerCase());
  return names.some((name) => known.includes(name.toLowerCase()));
}
