import type { SearchQuery } from '../../../domain/search.ts';
import type { IndexedSection } from '../../../text/search-rank.ts';
import type { Database } from './database.ts';
import { monthOf, tableOf, type Month } from './months.ts';
import { rowBefore } from './search-sample.ts';

/** A section that may answer, with its words as they stand in the index. */
export interface PooledSection extends IndexedSection {
  readonly article: number;
  readonly position: number;
}

interface PoolRow {
  readonly headline: string;
  readonly heading: string;
  readonly body: string;
  readonly article: number;
  readonly position: number;
  readonly news_at: number;
}

/** Rows of one month that are ranked at once: about 10 ms where every one of them holds the word. */
const STRETCH_ROWS = 8_000;
const MIN_HITS = 120;

/** Which rows of which month's table are searched next. */
export interface Stretch {
  readonly month: number;
  /** Rows above `after` and up to `upTo`. */
  readonly after: number;
  readonly upTo: number;
}

/** The months between two instants, newest first, cut into stretches. */
export function* stretchesOf(
  database: Database,
  months: readonly Month[],
  query: Pick<SearchQuery, 'since' | 'until'>,
): Generator<Stretch> {
  const first = query.since === null ? 0 : monthOf(query.since.epochMilliseconds);
  const last =
    query.until === null ? Number.MAX_SAFE_INTEGER : monthOf(query.until.epochMilliseconds);
  for (const { month, sections } of months) {
    if (month < first || month > last) continue;
    let upTo = Number.MAX_SAFE_INTEGER;
    for (let rows = STRETCH_ROWS; rows < sections; rows += STRETCH_ROWS) {
      const after = rowBefore(database, month, rows);
      yield { month, after, upTo };
      upTo = after;
    }
    yield { month, after: 0, upTo };
  }
}

/** The best rows of a stretch by SQLite's own BM25, to be ranked anew. */
export function poolStretch(
  database: Database,
  { month, after, upTo }: Stretch,
  expression: string,
  query: Pick<SearchQuery, 'since' | 'until' | 'limit'>,
): readonly PooledSection[] {
  const table = tableOf(month);
  const sql = `SELECT ${table}.headline, ${table}.heading, ${table}.body, section.article, section.position,
      article.news_at
    FROM ${table} CROSS JOIN section ON section.id = ${table}.rowid
    CROSS JOIN article ON article.id = section.article
    WHERE ${table} MATCH ? AND ${table}.rowid > ? AND ${table}.rowid <= ?
      AND article.withdrawn_at IS NULL AND article.news_at BETWEEN ? AND ?
    ORDER BY ${table}.rank LIMIT ?`;
  const since = query.since?.epochMilliseconds ?? Number.MIN_SAFE_INTEGER;
  const hits = Math.max(MIN_HITS, 2 * query.limit);
  const until = query.until?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER;
  return database.all<PoolRow>(sql, expression, after, upTo, since, until, hits).map((row) => ({
    headline: splitWords(row.headline),
    heading: splitWords(row.heading),
    body: splitWords(row.body),
    article: row.article,
    position: row.position,
    newsAt: row.news_at,
  }));
}

function splitWords(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
