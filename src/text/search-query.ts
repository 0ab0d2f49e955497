import { rarity } from './search-rarity.ts';
import { searchWords } from './search-words.ts';

/** A word of a query with the forms under which the languages of the store hold it. */
export interface QueryTerm {
  readonly forms: readonly string[];
}

/** Words beyond these say no more about what is sought, and cost time. */
const MAX_TERMS = 24;
const MAX_CHARACTERS = 2_000;

/** What a person's words ask for; empty where they hold no word. Never raises. */
export function parseQuery(
  text: string,
  languages: readonly (string | null)[],
): readonly QueryTerm[] {
  const readings = languages.map((language) =>
    searchWords(text.slice(0, MAX_CHARACTERS), language),
  );
  const terms = new Map<string, QueryTerm>();
  for (const position of readings[0]?.keys() ?? []) {
    const forms = [...new Set(readings.flatMap((reading) => reading[position] ?? []))];
    const key = forms.join(' ');
    if (!terms.has(key)) terms.set(key, { forms });
    if (terms.size === MAX_TERMS) break;
  }
  return [...terms.values()];
}

/** Share of the query's weight that a section may lack: the commonest words may be missing, not the telling ones. */
const DISPENSABLE = 0.3;

/**
 * The terms of which a section must hold one to be worth ranking. Common words are left out as long as the sections
 * that hold nothing else would bear little of the query (the idea of MaxScore, Turtle and Flood 1995).
 */
export function selectiveTerms(
  terms: readonly QueryTerm[],
  sample: { readonly sections: number; readonly frequency: (term: QueryTerm) => number },
): readonly QueryTerm[] {
  const weighted = terms
    .map((term) => ({ term, weight: rarity(sample.frequency(term), sample.sections) }))
    .sort((left, right) => left.weight - right.weight);
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  let left = 0;
  const kept = weighted.filter(({ weight }) => {
    left += weight;
    return left > DISPENSABLE * total;
  });
  return (kept.length === 0 ? weighted : kept).map(({ term }) => term);
}

/** A section that holds so many of the rarest terms is about what is sought. */
const STRONGEST = 3;

/** The terms that weigh most, the weightiest first. */
export function strongestTerms(
  terms: readonly QueryTerm[],
  weigh: (term: QueryTerm) => number,
): readonly QueryTerm[] {
  return terms.toSorted((left, right) => weigh(right) - weigh(left)).slice(0, STRONGEST);
}
