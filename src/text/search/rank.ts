import type { QueryTerm } from './query.ts';
import { rarity } from './rarity.ts';
import { KIN_SHARE } from '../word-families.ts';

/** A section as the index holds it: the words of its three fields, in order. */
export interface IndexedSection {
  readonly headline: readonly string[];
  readonly heading: readonly string[];
  readonly body: readonly string[];
  /** `newsInstant` in milliseconds since 1970. */
  readonly newsAt: number;
  /** Of the article, by which its words were stemmed. */
  readonly language: string | null;
}

export interface SearchStatistics {
  /** Sections in the sample by which words are weighed. */
  readonly sections: number;
  /** Sections of that sample that hold the term. */
  readonly frequency: (term: QueryTerm) => number;
  /** Mean number of words of a body. */
  readonly bodyWords: number;
  /** The instant from which age is counted, in milliseconds. */
  readonly now: number;
}

export interface RankedSection<Section> {
  readonly section: Section;
  readonly score: number;
  readonly coverage: number;
}

/** BM25F (Robertson, Zaragoza 2009): saturation, and length normalisation of the body. */
const SATURATION = 1.5;
const LENGTH_WEIGHT = 0.65;
const HEADLINE_WEIGHT = 2.5;
const HEADING_WEIGHT = 3;

/** What the best stretch of so many words adds: words that stand together belong together. */
const PASSAGE_WORDS = 40;
const PASSAGE_WEIGHT = 0.7;

/** News begins with what it is about: what a word among the first ones adds. */
const LEAD_WORDS = 40;
const LEAD_WEIGHT = 0.7;

/** A section of today counts up to this much more than an old one, and half of that after `HALF_LIFE_MS`. */
const RECENCY_WEIGHT = 0.2;
const HALF_LIFE_MS = 14 * 24 * 3_600_000;

interface WeighedQuery {
  /** By term. */
  readonly weights: readonly number[];
  /** From each form to the index of its term. */
  readonly termOf: ReadonlyMap<string, number>;
  /** Forms that stand for a term by their family alone. */
  readonly kin: ReadonlySet<string>;
  readonly totalWeight: number;
}

/** Where a term stands in a body; the heading's words stand before it, at positions below 0. */
interface Occurrence {
  readonly position: number;
  readonly term: number;
  /** Another word of the term's family: it counts less, and not for where it stands. */
  readonly isKin: boolean;
}

/** Best first; sections that hold none of the terms are left out. */
export function rankSections<Section extends IndexedSection>(
  terms: readonly QueryTerm[],
  sections: readonly Section[],
  statistics: SearchStatistics,
): readonly RankedSection<Section>[] {
  const weights = terms.map((term) => rarity(statistics.frequency(term), statistics.sections));
  return [...Map.groupBy(sections, ({ language }) => language)]
    .flatMap(([language, own]) => {
      const query = weighQuery(terms, weights, language);
      return own.map((section) => rankSection(query, section, statistics));
    })
    .filter((ranked) => ranked.score > 0)
    .sort(inRank);
}

/** Order of two ranked sections: the better first, between equals the newer. */
export function inRank(
  left: RankedSection<IndexedSection>,
  right: RankedSection<IndexedSection>,
): number {
  return right.score - left.score || right.section.newsAt - left.section.newsAt;
}

function weighQuery(
  terms: readonly QueryTerm[],
  weights: readonly number[],
  language: string | null,
): WeighedQuery {
  const own = terms.map((term) => term.byLanguage.get(language) ?? term);
  const termOf = new Map<string, number>();
  for (const [index, { forms }] of own.entries()) {
    for (const form of forms) termOf.set(form, index);
  }
  const kin = new Set(own.flatMap((term) => term.kin).filter((form) => !termOf.has(form)));
  for (const [index, term] of own.entries()) {
    for (const form of term.kin) if (kin.has(form)) termOf.set(form, index);
  }
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  return { weights, termOf, kin, totalWeight };
}

function rankSection<Section extends IndexedSection>(
  query: WeighedQuery,
  section: Section,
  statistics: SearchStatistics,
): RankedSection<Section> {
  const occurrences = findOccurrences(query, section);
  const literal = occurrences.filter(({ isKin }) => !isKin);
  const frequencies = query.weights.map(() => 0);
  const length = section.body.length / Math.max(1, statistics.bodyWords);
  const share = 1 / (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length);
  for (const { position, term, isKin } of occurrences) {
    if (position >= 0)
      frequencies[term] = (frequencies[term] ?? 0) + share * (isKin ? KIN_SHARE : 1);
  }
  addField(query, section.headline, { frequencies, weight: HEADLINE_WEIGHT });
  addField(query, section.heading, { frequencies, weight: HEADING_WEIGHT });
  let score = 0;
  let held = 0;
  for (const [term, frequency] of frequencies.entries()) {
    if (frequency === 0) continue;
    const weight = query.weights[term] ?? 0;
    held += weight;
    score += (weight * frequency * (SATURATION + 1)) / (frequency + SATURATION);
  }
  score += LEAD_WEIGHT * leadWeight(query, literal);
  score += PASSAGE_WEIGHT * bestPassage(query, literal);
  const age = Math.max(0, statistics.now - section.newsAt);
  const recency = 1 + RECENCY_WEIGHT * 0.5 ** (age / HALF_LIFE_MS);
  const coverage = query.totalWeight === 0 ? 0 : held / query.totalWeight;
  return { section, score: score * recency, coverage };
}

function findOccurrences(
  query: WeighedQuery,
  { heading, body }: Pick<IndexedSection, 'heading' | 'body'>,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (let position = -heading.length; position < body.length; position += 1) {
    const word = position < 0 ? heading[heading.length + position] : body[position];
    if (word === undefined) continue;
    const term = query.termOf.get(word);
    if (term !== undefined) found.push({ position, term, isKin: query.kin.has(word) });
  }
  return found;
}

/** Headline and heading count each term once: repeating it there says no more. */
function addField(
  query: WeighedQuery,
  field: readonly string[],
  { frequencies, weight }: { readonly frequencies: number[]; readonly weight: number },
): void {
  const terms = new Set(field.map((word) => query.termOf.get(word)));
  for (const term of terms) {
    if (term !== undefined) frequencies[term] = (frequencies[term] ?? 0) + weight;
  }
}

function leadWeight(query: WeighedQuery, occurrences: readonly Occurrence[]): number {
  const lead = occurrences.filter(({ position }) => position < LEAD_WORDS);
  return sumWeights(query, new Set(lead.map(({ term }) => term)));
}

/** The greatest weight of different terms within a stretch of the body. */
function bestPassage(query: WeighedQuery, occurrences: readonly Occurrence[]): number {
  const inside = query.weights.map(() => 0);
  let first = 0;
  let weight = 0;
  let best = 0;
  for (const { position, term } of occurrences) {
    if (inside[term] === 0) weight += query.weights[term] ?? 0;
    inside[term] = (inside[term] ?? 0) + 1;
    for (let gone = occurrences[first]; gone !== undefined; gone = occurrences[first]) {
      if (position - gone.position <= PASSAGE_WORDS) break;
      const left = (inside[gone.term] ?? 0) - 1;
      inside[gone.term] = left;
      if (left === 0) weight -= query.weights[gone.term] ?? 0;
      first += 1;
    }
    best = Math.max(best, weight);
  }
  return best;
}

function sumWeights(query: WeighedQuery, terms: ReadonlySet<number>): number {
  let sum = 0;
  for (const term of terms) sum += query.weights[term] ?? 0;
  return sum;
}
