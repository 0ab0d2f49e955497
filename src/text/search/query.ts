import { rarity } from './rarity.ts';
import { plainWords } from './words.ts';
import { stem } from '../stem.ts';
import { isStopWord } from '../stop-words.ts';
import { kinOf } from '../word-families.ts';

/** A word of a query with the forms under which the languages of the store hold it. */
export interface QueryTerm {
  readonly forms: readonly string[];
  /** Forms of other words of its family, which say nearly the same. */
  readonly kin: readonly string[];
  /** The same as each language has them: what stands for "opera" in one is "operator" in another. */
  readonly byLanguage: ReadonlyMap<string | null, TermForms>;
}

interface TermForms {
  readonly forms: readonly string[];
  readonly kin: readonly string[];
}

/** Words beyond these say no more about what is sought, and cost time. */
const MAX_TERMS = 24;
const MAX_CHARACTERS = 2_000;

/**
 * What a person's words ask for, in the languages of the store; empty where they hold no word. Words like "the" are
 * left out unless there are no others. Never raises.
 */
export function parseQuery(
  text: string,
  languages: readonly (string | null)[],
): readonly QueryTerm[] {
  const typed = text.slice(0, MAX_CHARACTERS);
  const spoken = plainWords(typed);
  const telling = withoutStopWords(typed, spoken, languages);
  const terms = new Map<string, QueryTerm>();
  for (const word of telling.length === 0 ? spoken : telling) {
    const term = readTerm(word, languages);
    terms.set(term.forms.join(' '), term);
    if (terms.size === MAX_TERMS) break;
  }
  return [...terms.values()];
}

function readTerm(word: string, languages: readonly (string | null)[]): QueryTerm {
  const byLanguage = new Map(
    languages.map((language): [string | null, TermForms] => {
      const form = stem(word, language);
      return [language, { forms: [form], kin: kinOf(form, language) }];
    }),
  );
  const forms = new Set([...byLanguage.values()].flatMap((own) => own.forms));
  const kin = new Set([...byLanguage.values()].flatMap((own) => own.kin));
  return { forms: [...forms], kin: [...kin.difference(forms)], byLanguage };
}

/** The forms of a term and those of its family. */
export function allForms({ forms, kin }: QueryTerm): readonly string[] {
  return [...forms, ...kin];
}

/** The query is taken to be in that language of the store which has the most stop words in it. */
function withoutStopWords(
  typed: string,
  spoken: readonly string[],
  languages: readonly (string | null)[],
): readonly string[] {
  const acronyms = typed === typed.toUpperCase() ? null : new Set(typed.match(/\p{Lu}{2,}/gu));
  const readings = languages.map((language) =>
    spoken.filter(
      (word) => acronyms?.has(word.toUpperCase()) === true || !isStopWord(word, language),
    ),
  );
  const [best] = readings.toSorted((left, right) => left.length - right.length);
  return best ?? spoken;
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
