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
