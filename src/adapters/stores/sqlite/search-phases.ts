import type { SearchQuery } from '../../../domain/search.ts';
import { strongestTerms, type QueryTerm } from '../../../text/search-query.ts';
import type { Database } from './database.ts';
import { anyOf, scopeExpression } from './scope.ts';

/** One way to look for sections; phases are gone through in order. */
export interface SearchPhase {
  readonly expression: string;
  /** Ranked phases give the best of each stretch, the others the newest over all months. */
  readonly isRanked: boolean;
  /** Sections that an unranked phase gives at most. */
  readonly limit: number;
}

const HEADED_SECTIONS = 40;
const WHOLE_SECTIONS = 80;

/**
 * First what has the telling words in its headline or heading, then what holds all of them, however old: both are few
 * and quickly found. Then the best that hold any of them, newest months first.
 */
export function phasesOf(
  database: Database,
  query: SearchQuery,
  selective: readonly QueryTerm[],
  weigh: (term: QueryTerm) => number,
): readonly SearchPhase[] {
  const scope = scopeExpression(database, query);
  const strongest = strongestTerms(selective, weigh);
  const all = strongest.map(({ forms }) => `(${anyOf(forms)})`).join(' AND ');
  const any = anyOf(selective.flatMap(({ forms }) => forms));
  const headed = {
    expression: `${scope} AND {headline heading} : (${all})`,
    isRanked: false,
    limit: HEADED_SECTIONS,
  };
  const whole = {
    expression: `${scope} AND {headline heading body} : (${all})`,
    isRanked: false,
    limit: WHOLE_SECTIONS,
  };
  const ranked = {
    expression: `${scope} AND {headline heading body} : (${any})`,
    isRanked: true,
    limit: 0,
  };
  return strongest.length > 1 ? [headed, whole, ranked] : [headed, ranked];
}
