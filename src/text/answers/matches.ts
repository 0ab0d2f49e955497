import { stem } from '../stem.ts';
import { primarySubtag } from '../stop-words.ts';
import { kinOf } from '../word-families.ts';
import type { Asked } from './asked.ts';
import { plainNumber, readContent, type ContentToken } from './tokens.ts';
import { nearStems } from './near-words.ts';
import type { AnswerPassages } from './passages.ts';

/** How far a text meets each term of a question, 0 to 1, by the terms' order. */
export type Met = readonly number[];

/** What a word of the same family, and one that is used for it, count beside the word itself. */
export const KIN = 0.85;
const NEAR = 0.6;

/** Languages that write compounds as one word; the last part says what thing it is. */
const COMPOUNDING = new Set(['de', 'nl', 'sv', 'da', 'nb', 'no']);
/** Shorter parts, of a word and before it, are endings and prefixes. */
const LEAST_OF_COMPOUND = 4;
const LEAST_BEFORE_END = 3;

export interface Matched {
  readonly met: Met;
  /** By pair of the question: whether its words stand side by side. */
  readonly pairs: readonly boolean[];
  /** By term: where it is met, in UTF-16 offsets. */
  readonly places: readonly (readonly number[])[];
  /** Content stems, in order. */
  readonly stems: readonly string[];
}

export interface ArticleMatches {
  readonly headline: Matched;
  /** By heading. */
  readonly headings: ReadonlyMap<string, Matched>;
  readonly sentences: readonly Matched[];
}

/** Each stem that meets a term, with the term's index and how well. */
type StemTable = ReadonlyMap<string, readonly (readonly [term: number, strength: number])[]>;

/** Terms that a compound may end with. */
type CompoundEnds = readonly { readonly term: number; readonly end: string }[];

export function matchArticle(
  asked: Asked,
  { language, headline, sentences }: AnswerPassages,
): ArticleMatches {
  const table = stemTable(asked, language);
  const ends = compoundEnds(asked, language);
  const match = (text: string): Matched =>
    matchText(asked, { table, ends }, readContent(text, language));
  const headings = new Set(sentences.flatMap(({ heading }) => heading ?? []));
  return {
    headline: match(headline),
    headings: new Map([...headings].map((heading) => [heading, match(heading)])),
    sentences: sentences.map(({ text }) => match(text)),
  };
}

function stemTable({ terms }: Asked, language: string | null): StemTable {
  const table = new Map<string, (readonly [number, number])[]>();
  for (const [index, { word }] of terms.entries()) {
    const own = stem(plainNumber(word), language);
    const forms = new Map<string, number>();
    for (const near of nearStems(own, language)) forms.set(near, NEAR);
    for (const kin of kinOf(own, language)) forms.set(kin, KIN);
    forms.set(own, 1);
    for (const [form, strength] of forms) {
      table.set(form, [...(table.get(form) ?? []), [index, strength]]);
    }
  }
  return table;
}

/** Terms whose compounds name the same thing more closely; none where the language makes no compounds. */
function compoundEnds({ terms }: Asked, language: string | null): CompoundEnds {
  if (!COMPOUNDING.has(primarySubtag(language ?? 'en'))) return [];
  return terms.flatMap(({ word }, term) => {
    const end = stem(word, language);
    return end.length < LEAST_OF_COMPOUND ? [] : [{ term, end }];
  });
}

/** How well each term is met by a word that is a compound of it ("Zugunglück" of "Unglück"), or of which it is one. */
function* compoundsMet(ends: CompoundEnds, one: string): Iterable<readonly [number, number]> {
  if (ends.length === 0 || one.length < LEAST_OF_COMPOUND) return;
  for (const { term, end } of ends) {
    if (Math.abs(one.length - end.length) < LEAST_BEFORE_END) continue;
    if (one.endsWith(end)) yield [term, KIN];
    else if (end.endsWith(one)) yield [term, NEAR];
  }
}

function matchText(
  { terms, pairs }: Asked,
  { table, ends }: { readonly table: StemTable; readonly ends: CompoundEnds },
  tokens: readonly ContentToken[],
): Matched {
  const met = terms.map(() => 0);
  const found = terms.map((): number[] => []);
  for (const [place, { stem: one }] of tokens.entries()) {
    for (const [term, strength] of [...(table.get(one) ?? []), ...compoundsMet(ends, one)]) {
      met[term] = Math.max(met[term] ?? 0, strength);
      found[term]?.push(place);
    }
  }
  const stand = (first: number): boolean =>
    (found[first] ?? []).some((place) => found[first + 1]?.includes(place + 1));
  return {
    met,
    pairs: pairs.map(stand),
    places: found.map((places) => places.map((place) => tokens[place]?.start ?? 0)),
    stems: tokens.map(({ stem: one }) => one),
  };
}

/** By term, how far the text that meets it best does. */
export function best(several: readonly Met[]): Met {
  const [first = []] = several;
  return first.map((_, term) => Math.max(...several.map((met) => met[term] ?? 0)));
}

/** Share of the weights that is met; 0 where nothing weighs. */
export function share(weights: readonly number[], met: Met): number {
  let held = 0;
  let total = 0;
  for (const [term, weight] of weights.entries()) {
    total += weight;
    held += weight * (met[term] ?? 0);
  }
  return total === 0 ? 0 : held / total;
}
