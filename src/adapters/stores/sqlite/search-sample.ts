import type { QueryTerm } from '../../../text/search/query.ts';
import type { Database } from './database.ts';
import { tableOf, type Month } from './months.ts';
import { anyOf } from './scope.ts';

/** Words are weighed by the newest sections: enough to tell rare from common, few enough to count at once. */
const SAMPLE_SECTIONS = 6_000;

/** A stretch of one month's table: rows from `from` on. */
interface Stretch {
  readonly table: string;
  readonly from: number;
}

export interface Sample {
  readonly sections: number;
  readonly frequency: (term: QueryTerm) => number;
}

/**
 * How many of the newest sections hold each term, or its family where none holds the word itself; exact where the store
 * holds no more than the sample.
 */
export function sampleTerms(
  database: Database,
  months: readonly Month[],
  terms: readonly QueryTerm[],
): Sample {
  const stretches: Stretch[] = [];
  let sections = 0;
  for (const month of months) {
    if (sections >= SAMPLE_SECTIONS) break;
    const wanted = SAMPLE_SECTIONS - sections;
    const from = month.sections <= wanted ? 0 : rowBefore(database, month.month, wanted);
    stretches.push({ table: tableOf(month.month), from });
    sections += Math.min(month.sections, wanted);
  }
  const counts = new Map(terms.map((term) => [term, countTerm(database, stretches, term)]));
  return { sections, frequency: (term) => counts.get(term) ?? 0 };
}

/** The row of a month that so many rows follow. */
export function rowBefore(database: Database, month: number, rows: number): number {
  const sql = 'SELECT id FROM section WHERE month = ? ORDER BY id DESC LIMIT 1 OFFSET ?';
  return database.get<{ id: number }>(sql, month, rows - 1)?.id ?? 0;
}

function countTerm(
  database: Database,
  stretches: readonly Stretch[],
  { forms, kin }: QueryTerm,
): number {
  const held = countForms(database, stretches, forms);
  return held > 0 || kin.length === 0 ? held : countForms(database, stretches, kin);
}

function countForms(
  database: Database,
  stretches: readonly Stretch[],
  forms: readonly string[],
): number {
  const expression = `{headline heading body} : (${anyOf(forms)})`;
  let total = 0;
  for (const { table, from } of stretches) {
    const sql = `SELECT count(*) AS n FROM ${table} WHERE ${table} MATCH ? AND rowid >= ?`;
    total += database.get<{ n: number }>(sql, expression, from)?.n ?? 0;
  }
  return total;
}
