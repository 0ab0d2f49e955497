import { randomBytes } from 'node:crypto';
import { newsInstant, type StoredArticle } from '../../../domain/article.ts';
import type { ArticleId } from '../../../domain/identity.ts';
import type { ArticleStore, ArticleToSave, SavedArticle } from '../../../ports/store.ts';
import { isSameArticle, openingOf, printText, urlKey } from '../../../text/article-identity.ts';
import { findArticleWords } from '../../../text/search/article-words.ts';
import { runSteps } from '../../../text/steps.ts';
import { isReadableBy, type Shelf, type ShelvedArticle } from './shelf.ts';

export function createArticles(shelf: Shelf): ArticleStore {
  return {
    async saveArticle(seen) {
      return saveArticle(shelf, seen);
    },
    async findArticle(id) {
      return shelf.articles.get(id)?.article ?? null;
    },
    async findArticleByUrl(owner, url) {
      const key = urlKey(url);
      const copies = newestFirst(shelf).filter(
        (held) => isReadableBy(owner, held) && urlKey(held.url) === key,
      );
      return copies.find((held) => held.owner === owner) ?? copies[0] ?? null;
    },
    async recentArticles(owner, since, limit, until) {
      return newestFirst(shelf)
        .filter((held) => isReadableBy(owner, held) && isFrom(held, since))
        .filter((held) => until === undefined || isUpTo(held, until))
        .slice(0, limit);
    },
    async listSeen(after, until, limit) {
      return [...shelf.articles.values()]
        .map(({ article }) => article)
        .filter(({ seenAt }) => Temporal.Instant.compare(seenAt, after) > 0)
        .filter(({ seenAt }) => Temporal.Instant.compare(seenAt, until) <= 0)
        .slice(0, limit)
        .map(({ id }) => id);
    },
    async withdrawArticle(id, at) {
      const held = shelf.articles.get(id);
      if (held === undefined || (held.article.withdrawnAt === null) === (at === null)) return;
      const revision = held.article.revision + 1;
      shelf.articles.set(id, { ...held, article: { ...held.article, withdrawnAt: at, revision } });
    },
    async countArticles(owner) {
      return newestFirst(shelf).filter((held) => isReadableBy(owner, held)).length;
    },
  };
}

function saveArticle(shelf: Shelf, seen: ArticleToSave): SavedArticle {
  const print = printText(seen.article);
  const held = findSame(shelf, seen, print);
  if (held === undefined) {
    const id = randomBytes(9).toString('base64url') as ArticleId;
    const fresh = { revision: 1, seenAt: seen.seenAt, source: seen.source, withdrawnAt: null };
    const article = { ...seen.article, ...fresh, id, owner: seen.owner };
    shelf.articles.set(id, shelve(article, print, guidsOf(seen)));
    return { id, outcome: 'added' };
  }
  const { id } = held.article;
  const guids = [...held.guids, ...guidsOf(seen)];
  if (held.print === print) {
    if (guids.length > held.guids.length) shelf.articles.set(id, { ...held, guids });
    return { id, outcome: 'unchanged' };
  }
  const changed = { ...held.article, ...seen.article, revision: held.article.revision + 1 };
  shelf.articles.set(id, shelve(changed, print, guids));
  return { id, outcome: 'changed' };
}

function guidsOf(seen: ArticleToSave): ShelvedArticle['guids'] {
  return seen.guid === null ? [] : [{ source: seen.source, guid: seen.guid }];
}

function findSame(shelf: Shelf, seen: ArticleToSave, print: string): ShelvedArticle | undefined {
  const { article, guid, owner, source } = seen;
  const identity = {
    urlKey: urlKey(article.url),
    guid,
    print,
    headline: article.headline,
    opening: openingOf(article),
    textLength: print.length,
  };
  return [...shelf.articles.values()].find(
    (held) =>
      held.article.owner === owner &&
      isSameArticle(
        {
          urlKey: urlKey(held.article.url),
          guids: held.guids.filter((known) => known.source === source).map((known) => known.guid),
          print: held.print,
          headline: held.article.headline,
          opening: openingOf(held.article),
          isSameSource: held.article.source === source,
        },
        identity,
      ),
  );
}

function shelve(
  article: StoredArticle,
  print: string,
  guids: ShelvedArticle['guids'],
): ShelvedArticle {
  const newsAt = newsInstant(article).epochMilliseconds;
  const words = runSteps(findArticleWords(article));
  const sections = words.sections.map((fields, sectionIndex) => ({
    ...fields,
    newsAt,
    language: article.language,
    article: article.id,
    sectionIndex,
  }));
  return { article, print, guids, sections, topics: words.topics };
}

function newestFirst(shelf: Shelf): StoredArticle[] {
  return [...shelf.articles.values()]
    .map(({ article }) => article)
    .sort((left, right) => Temporal.Instant.compare(newsInstant(right), newsInstant(left)));
}

function isFrom(article: StoredArticle, since: Temporal.Instant | null): boolean {
  return since === null || Temporal.Instant.compare(newsInstant(article), since) >= 0;
}

function isUpTo(article: StoredArticle, until: Temporal.Instant): boolean {
  return Temporal.Instant.compare(newsInstant(article), until) <= 0;
}
