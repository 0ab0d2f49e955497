import type { Article } from '../../../domain/article.ts';
import { indexSections } from '../../../text/search/section-words.ts';
import { findTopics } from '../../../text/search/topics.ts';
import { readArticle, type ArticleRow } from './article-rows.ts';
import type { Database } from './database.ts';
import { addToMonth, ensureMonth, tableOf } from './months.ts';
import { scopeOf } from './scope.ts';
import { addTopics, removeTopics } from './topic-counts.ts';

/** Makes an article's sections and topics findable; part of the transaction that saves it. */
export function indexArticle(database: Database, row: ArticleRow, article: Article): void {
  ensureMonth(database, row.month);
  const scope = scopeOf(row);
  let words = 0;
  const fields = indexSections(article);
  for (const [position, { headline, heading, body }] of fields.entries()) {
    const section = database.get<{ id: number }>(
      'INSERT INTO section (article, position, month) VALUES (?, ?, ?) RETURNING id',
      row.id,
      position,
      row.month,
    );
    database.run(
      `INSERT INTO ${tableOf(row.month)} (rowid, scope, headline, heading, body)
       VALUES (?, ?, ?, ?, ?)`,
      section?.id ?? null,
      scope,
      headline.join(' '),
      heading.join(' '),
      body.join(' '),
    );
    words += body.length;
  }
  addToMonth(database, row.month, { sections: fields.length, words });
  const sql = 'INSERT OR IGNORE INTO search_language (language) VALUES (?)';
  database.run(sql, row.language ?? '');
  addTopics(database, row.owner, findTopics(article));
}

/** Takes an article out of the index, as it was put there. */
export function unindexArticle(database: Database, row: ArticleRow): void {
  const article = readArticle(row);
  const fields = indexSections(article);
  const words = fields.reduce((sum, { body }) => sum + body.length, 0);
  database.run(
    `DELETE FROM ${tableOf(row.month)} WHERE rowid IN (SELECT id FROM section WHERE article = ?)`,
    row.id,
  );
  database.run('DELETE FROM section WHERE article = ?', row.id);
  addToMonth(database, row.month, { sections: -fields.length, words: -words });
  removeTopics(database, row.owner, findTopics(article));
}
