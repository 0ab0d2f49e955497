import type { SearchQuery } from '../../../domain/search.ts';
import { allForms, strongestTerms, type QueryTerm } from '../../../text/search/query.ts';
import { rarity } from '../../../text/search/rarity.ts';
import type { Database } from './database.ts';
import { anyOf, ownersExpression, sourceExpression } from './scope.ts';

/** One way to look for sections; phases are gone through in order. */
export interface SearchPhase {
  readonly expression: string;
  /** Ranked phases give the best of each stretch, the others the newest over all months. */
  readonly isRanked: boolean;
  /** Sections that an unranked phase gives at most. */
  readonly limit: number;
  /** Needed only where the phase before it reached its limit, since that one finds the same and more. */
  readonly isOverflow: boolean;
  /** How many of all sections match, at most, as far as the sample tells: 0 to 1. */
  readonly share: number;
}

const HEADED_SECTIONS = 40;
const WHOLE_SECTIONS = 80;
const RARE_SECTIONS = 300;
/** Where more sections than this may match, the index leaves out what the asker may not read; else each row is checked. */
const CHECKED_SECTIONS = 2_000;
/** Below this weight a word is so common that the newest stretches fill the answer. */
const COMMON_WEIGHT = rarity(1, 50);

/** What the phases depend on. */
export interface PhaseGround {
  readonly weigh: (term: QueryTerm) => number;
  /** How many of the sections hold one of the terms, at most, as far as the sample tells: 0 to 1. */
  readonly share: (terms: readonly QueryTerm[]) => number;
  /** How many sections there are. */
  readonly sections: number;
}

/**
 * Rare words: all that hold one. Else first what holds all of the telling words, however old, and where that is much,
 * what has them in headline or heading: both are quickly found. Then the best that hold any of them, newest first.
 */
export function phasesOf(
  database: Database,
  query: SearchQuery,
  selective: readonly QueryTerm[],
  ground: PhaseGround,
): readonly SearchPhase[] {
  const strongest = strongestTerms(selective, ground.weigh);
  const share = ground.share(selective);
  const rarest = Math.min(...strongest.map((term) => ground.share([term])));
  const source = sourceExpression(database, query);
  const within = (expression: string, matching: number): string => {
    const isChecked = matching * ground.sections <= CHECKED_SECTIONS;
    const owners = isChecked ? null : ownersExpression(query);
    return [owners, source, expression].filter((part) => part !== null).join(' AND ');
  };
  const any = selective.flatMap(allForms);
  const all = strongest.map((term) => `(${anyOf(allForms(term))})`).join(' AND ');
  const holding = within(`{headline heading body} : (${anyOf(any)})`, share);
  const ranked = { expression: holding, isRanked: true, limit: 0, isOverflow: false, share };
  if (share * ground.sections < RARE_SECTIONS) {
    return [newest(holding, RARE_SECTIONS, share), { ...ranked, isOverflow: true }];
  }
  const whole = within(`{headline heading body} : (${all})`, rarest);
  const headed = within(`{headline heading} : (${all})`, rarest);
  const inHead = newest(headed, HEADED_SECTIONS, rarest);
  if (strongest.length > 1) {
    return [newest(whole, WHOLE_SECTIONS, rarest), { ...inHead, isOverflow: true }, ranked];
  }
  const areCommon = strongest.every((term) => ground.weigh(term) < COMMON_WEIGHT);
  return areCommon ? [inHead, ranked] : [ranked];
}

function newest(expression: string, limit: number, share: number): SearchPhase {
  return { expression, isRanked: false, limit, isOverflow: false, share };
}
