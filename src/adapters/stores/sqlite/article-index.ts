import type { ArticleWords } from '../../../text/search/article-words.ts';
import type { ArticleRow } from './article-rows.ts';
import type { Database } from './database.ts';
import { addToMonth, ensureMonth, tableOf } from './months.ts';
import { scopeOf } from './scope.ts';
import { addTopics } from './topic-counts.ts';

/** How many words a section's body has: they are joined by spaces. */
const WORDS = "iif(body = '', 0, length(body) - length(replace(body, ' ', '')) + 1)";

/**
 * Makes an article's sections and topics findable; part of the transaction that saves it. The search table comes last:
 * with each row of another table that is written after one of its own, SQLite makes it sort out what it holds.
 */
export function indexArticle(
  database: Database,
  row: ArticleRow,
  { sections, topics }: ArticleWords,
): void {
  ensureMonth(database, row.month);
  const words = sections.reduce((sum, { body }) => sum + body.length, 0);
  addToMonth(database, row.month, { sections: sections.length, words });
  const sql = 'INSERT OR IGNORE INTO search_language (language) VALUES (?)';
  database.run(sql, row.language ?? '');
  addTopics(database, row.owner, topics);
  const ids = sections.map((_section, position) => addSection(database, row, position));
  const scope = scopeOf(row);
  for (const [position, { headline, heading, body }] of sections.entries()) {
    database.run(
      `INSERT INTO ${tableOf(row.month)} (rowid, scope, headline, heading, body)
       VALUES (?, ?, ?, ?, ?)`,
      ids[position] ?? null,
      scope,
      headline.join(' '),
      heading.join(' '),
      body.join(' '),
    );
  }
}

function addSection(database: Database, { id, month }: ArticleRow, position: number): number {
  const sql = 'INSERT INTO section (article, position, month) VALUES (?, ?, ?) RETURNING id';
  const section = database.get<{ id: number }>(sql, id, position, month);
  if (section === undefined) throw new Error('SQLite gave no row for a section that it took');
  return section.id;
}

/** Takes the sections of an article out of the index. */
export function unindexSections(database: Database, { id, month }: ArticleRow): void {
  const table = tableOf(month);
  const held = database.all<{ id: number; words: number }>(
    `SELECT rowid AS id, ${WORDS} AS words FROM ${table}
     WHERE rowid IN (SELECT id FROM section WHERE article = ?)`,
    id,
  );
  const words = held.reduce((sum, section) => sum + section.words, 0);
  addToMonth(database, month, { sections: -held.length, words: -words });
  database.run('DELETE FROM section WHERE article = ?', id);
  for (const section of held) database.run(`DELETE FROM ${table} WHERE rowid = ?`, section.id);
}
