import type { StoredArticle } from '../../../domain/article.ts';
import { SHARED, type ArticleId } from '../../../domain/identity.ts';
import type { ArticleStore } from '../../../ports/store.ts';
import { urlKey } from '../../../text/article-identity.ts';
import { createBreath } from '../../../text/breath.ts';
import type { Steps } from '../../../text/steps.ts';
import { readArticle, writeInstant, type ArticleRow } from './article-rows.ts';
import type { Database } from './database.ts';

/** What reading a text costs beside finding its words. */
const READING = 0.05;

/** Rows are added as articles are seen, so that those of a day lie among the last. */
const SEEN = `SELECT key FROM article WHERE id > (SELECT max(id) FROM article) - 100000
  AND seen_at > ? AND seen_at <= ? ORDER BY id LIMIT ?`;

export function createArticleReading(
  database: Database,
): Omit<ArticleStore, 'saveArticle' | 'withdrawArticle'> {
  const breathe = createBreath();
  return {
    async findArticle(id) {
      return first(database.all<ArticleRow>('SELECT * FROM article WHERE key = ?', id));
    },
    async findArticleByUrl(owner, url) {
      const sql = `SELECT * FROM article WHERE owner IN (?, ?) AND url_key = ?
        ORDER BY owner = ? DESC, news_at DESC LIMIT 1`;
      return first(database.all<ArticleRow>(sql, owner, SHARED, urlKey(url), owner));
    },
    async recentArticles(owner, since, limit, until) {
      const sql = `SELECT id FROM article WHERE owner IN (?, ?) AND news_at BETWEEN ? AND ?
        ORDER BY news_at DESC LIMIT ?`;
      const from = writeInstant(since) ?? Number.MIN_SAFE_INTEGER;
      const to = until?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER;
      const rows = database.all<{ id: number }>(sql, owner, SHARED, from, to, limit);
      return await breathe(readAll(database, rows));
    },
    async listSeen(after, until, limit) {
      const [from, to] = [after.epochMilliseconds, until.epochMilliseconds];
      const rows = database.all<{ key: ArticleId }>(SEEN, from, to, limit);
      return rows.map(({ key }) => key);
    },
    async countArticles(owner) {
      const sql = 'SELECT count(*) AS n FROM article WHERE owner IN (?, ?)';
      return database.get<{ n: number }>(sql, owner, SHARED)?.n ?? 0;
    },
  };
}

/** In the order of the rows; those that are removed meanwhile are left out. */
function* readAll(
  database: Database,
  rows: readonly Pick<ArticleRow, 'id'>[],
): Steps<readonly StoredArticle[]> {
  const articles: StoredArticle[] = [];
  for (const { id } of rows) {
    const row = database.get<ArticleRow>('SELECT * FROM article WHERE id = ?', id);
    if (row === undefined) continue;
    articles.push(readArticle(row));
    yield row.sections.length * READING;
  }
  return articles;
}

function first(rows: readonly ArticleRow[]): ReturnType<typeof readArticle> | null {
  const [row] = rows;
  return row === undefined ? null : readArticle(row);
}
