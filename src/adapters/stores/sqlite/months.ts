import type { Database } from './database.ts';

/** A month is written as 202611; everything older than this is one. */
const OLDEST_MONTH = 199_001;

/**
 * The columns of one month's search table: `scope` holds the tokens of owner, source and outlet, the others the words
 * of `searchWords`, joined by spaces.
 */
const CREATE = (table: string): string => `
  CREATE VIRTUAL TABLE ${table} USING fts5(scope, headline, heading, body, tokenize = 'ascii');
  INSERT INTO ${table} (${table}, rank) VALUES ('secure-delete', 1);
  INSERT INTO ${table} (${table}, rank) VALUES ('rank', 'bm25(0.0, 2.5, 3.0, 1.0)');
`;

export interface Month {
  readonly month: number;
  readonly sections: number;
  readonly body_words: number;
}

export function monthOf(newsAt: number): number {
  const date = new Date(newsAt);
  return Math.max(OLDEST_MONTH, date.getUTCFullYear() * 100 + date.getUTCMonth() + 1);
}

export function tableOf(month: number): string {
  return `search_${month}`;
}

/** Newest first. */
export function listMonths(database: Database): readonly Month[] {
  return database.all<Month>('SELECT * FROM search_month ORDER BY month DESC');
}

export function ensureMonth(database: Database, month: number): void {
  const sql = 'INSERT OR IGNORE INTO search_month (month, sections, body_words) VALUES (?, 0, 0)';
  if (database.run(sql, month) > 0) database.execute(CREATE(tableOf(month)));
}

export function addToMonth(
  database: Database,
  month: number,
  added: { readonly sections: number; readonly words: number },
): void {
  const sql =
    'UPDATE search_month SET sections = sections + ?, body_words = body_words + ? WHERE month = ?';
  database.run(sql, added.sections, added.words, month);
}
