import type { SearchQuery } from '../../../domain/search.ts';
import { allForms, strongestTerms, type QueryTerm } from '../../../text/search/query.ts';
import { rarity } from '../../../text/search/rarity.ts';
import type { Database } from './database.ts';
import { anyOf, scopeExpression } from './scope.ts';

/** One way to look for sections; phases are gone through in order. */
export interface SearchPhase {
  readonly expression: string;
  /** Ranked phases give the best of each stretch, the others the newest over all months. */
  readonly isRanked: boolean;
  /** Sections that an unranked phase gives at most. */
  readonly limit: number;
  /** Needed only where the phase before it reached its limit, since that one finds the same and more. */
  readonly isOverflow: boolean;
}

const HEADED_SECTIONS = 40;
const WHOLE_SECTIONS = 80;
const RARE_SECTIONS = 300;
/** Below this weight a word is so common that the newest stretches fill the answer. */
const COMMON_WEIGHT = rarity(1, 50);

/** What the phases depend on. */
export interface PhaseGround {
  readonly weigh: (term: QueryTerm) => number;
  /** Sections that hold one of the terms, as far as the sample tells. */
  readonly expected: (terms: readonly QueryTerm[]) => number;
}

/**
 * Rare words: all that hold one. Else first what holds all of the telling words, however old, and where that is much,
 * what has them in headline or heading: both are quickly found. Then the best that hold any of them, newest first.
 */
export function phasesOf(
  database: Database,
  query: SearchQuery,
  selective: readonly QueryTerm[],
  { weigh, expected }: PhaseGround,
): readonly SearchPhase[] {
  const scope = scopeExpression(database, query);
  const strongest = strongestTerms(selective, weigh);
  const all = strongest.map((term) => `(${anyOf(allForms(term))})`).join(' AND ');
  const holding = `${scope} AND {headline heading body} : (${anyOf(selective.flatMap(allForms))})`;
  const ranked = { expression: holding, isRanked: true, limit: 0, isOverflow: false };
  if (expected(selective) < RARE_SECTIONS) {
    return [newest(holding, RARE_SECTIONS), { ...ranked, isOverflow: true }];
  }
  const whole = newest(`${scope} AND {headline heading body} : (${all})`, WHOLE_SECTIONS);
  const headed = newest(`${scope} AND {headline heading} : (${all})`, HEADED_SECTIONS);
  if (strongest.length > 1) return [whole, { ...headed, isOverflow: true }, ranked];
  return strongest.every((term) => weigh(term) < COMMON_WEIGHT) ? [headed, ranked] : [ranked];
}

function newest(expression: string, limit: number): SearchPhase {
  return { expression, isRanked: false, limit, isOverflow: false };
}
