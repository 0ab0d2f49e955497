import { SHARED } from '../../../domain/identity.ts';
import type { SearchQuery } from '../../../domain/search.ts';
import type { IndexedSection } from '../../../text/search/rank.ts';
import type { Database } from './database.ts';
import { monthOf, tableOf, type Month } from './months.ts';
import type { SearchPhase } from './search-phases.ts';
import { rowBefore } from './search-sample.ts';

/** A section that may answer, with its words as they stand in the index. */
export interface PooledSection extends IndexedSection {
  readonly id: number;
  readonly article: number;
  readonly position: number;
}

interface PoolRow {
  readonly id: number;
  readonly headline: string;
  readonly heading: string;
  readonly body: string;
  readonly article: number;
  readonly position: number;
  readonly news_at: number;
  readonly language: string | null;
}

/** Matches of one month that are ranked at once: about 10 ms. */
const STRETCH_MATCHES = 8_000;
/** However few match by the newest sections: a month of old may be full of a word. */
const STRETCH_ROWS = 40_000;
const MIN_HITS = 120;

/** Which rows of which month's table are searched next. */
interface Stretch {
  readonly month: number;
  /** Rows above `after` and up to `upTo`. */
  readonly after: number;
  readonly upTo: number;
  /** How many there are. */
  readonly rows: number;
}

/** The months of a query's span, newest first. */
export function monthsOf(
  months: readonly Month[],
  { since, until }: Pick<SearchQuery, 'since' | 'until'>,
): readonly Month[] {
  const first = since === null ? 0 : monthOf(since.epochMilliseconds);
  const last = until === null ? Number.MAX_SAFE_INTEGER : monthOf(until.epochMilliseconds);
  return months.filter(({ month }) => month >= first && month <= last);
}

function wholeMonth({ month, sections }: Month): Stretch {
  return { month, after: 0, upTo: Number.MAX_SAFE_INTEGER, rows: sections };
}

/** Whose news of which time, and how many sections are asked for. */
type PoolQuery = Pick<SearchQuery, 'owner' | 'since' | 'until' | 'limit'>;

/** What a phase finds in one stretch. */
export interface Pool {
  readonly sections: readonly PooledSection[];
  /** Rows that were gone through in the order of their rank, whatever their number of matches. */
  readonly rows: number;
}

/** What a phase finds, stretch after stretch; the reader stops when it has enough. */
export function* poolsOf(
  database: Database,
  months: readonly Month[],
  phase: SearchPhase,
  query: PoolQuery,
): Generator<Pool> {
  if (phase.isRanked) {
    const rows = Math.min(STRETCH_ROWS, Math.ceil(STRETCH_MATCHES / phase.share));
    for (const stretch of stretchesOf(database, months, rows)) {
      const sections = poolStretch(database, stretch, phase.expression, query);
      yield { sections, rows: stretch.rows };
    }
    return;
  }
  let left = Math.max(phase.limit, query.limit);
  for (const month of months) {
    if (left <= 0) return;
    const span = { ...query, limit: left };
    const sections = newestOfStretch(database, wholeMonth(month), phase.expression, span);
    left -= sections.length;
    yield { sections, rows: 0 };
  }
}

/** Months cut into stretches of so many rows. */
function* stretchesOf(
  database: Database,
  months: readonly Month[],
  rows: number,
): Generator<Stretch> {
  for (const { month, sections } of months) {
    let upTo = Number.MAX_SAFE_INTEGER;
    let left = sections;
    for (; left > rows; left -= rows) {
      const after = rowBefore(database, month, sections - left + rows);
      yield { month, after, upTo, rows };
      upTo = after;
    }
    yield { month, after: 0, upTo, rows: left };
  }
}

/** The best rows of a stretch by SQLite's own BM25, to be ranked anew. */
function poolStretch(
  database: Database,
  { month, after, upTo }: Stretch,
  expression: string,
  query: PoolQuery,
): readonly PooledSection[] {
  const limit = Math.max(MIN_HITS, 2 * query.limit);
  const sql = `${selectFrom(tableOf(month))} ORDER BY rank LIMIT ?`;
  const values = [expression, after, upTo, ...limitsOf(query), limit];
  return database.all<PoolRow>(sql, ...values).map(readSection);
}

/** The newest rows of a stretch, whatever their rank. */
function newestOfStretch(
  database: Database,
  { month, after, upTo }: Stretch,
  expression: string,
  query: PoolQuery,
): readonly PooledSection[] {
  const table = tableOf(month);
  const sql = `${selectFrom(table)} ORDER BY ${table}.rowid DESC LIMIT ?`;
  const values = [expression, after, upTo, ...limitsOf(query), query.limit];
  return database.all<PoolRow>(sql, ...values).map(readSection);
}

function selectFrom(table: string): string {
  return `SELECT section.id, ${table}.headline, ${table}.heading, ${table}.body, section.article,
      section.position, article.news_at, article.language
    FROM ${table} CROSS JOIN section ON section.id = ${table}.rowid
    CROSS JOIN article ON article.id = section.article
    WHERE ${table} MATCH ? AND ${table}.rowid > ? AND ${table}.rowid <= ?
      AND article.withdrawn_at IS NULL AND article.owner IN (?, ?) AND article.news_at BETWEEN ? AND ?`;
}

/** What every row is held against. */
function limitsOf({ owner, since, until }: PoolQuery): readonly (string | number)[] {
  const first = since?.epochMilliseconds ?? Number.MIN_SAFE_INTEGER;
  return [owner, SHARED, first, until?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER];
}

function readSection(row: PoolRow): PooledSection {
  return {
    id: row.id,
    headline: splitWords(row.headline),
    heading: splitWords(row.heading),
    body: splitWords(row.body),
    article: row.article,
    position: row.position,
    newsAt: row.news_at,
    language: row.language,
  };
}

function splitWords(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
