import type { QueryTerm } from './search-query.ts';
import { rarity } from './search-rarity.ts';

/** A section as the index holds it: the words of its three fields, in order. */
export interface IndexedSection {
  readonly headline: readonly string[];
  readonly heading: readonly string[];
  readonly body: readonly string[];
  /** `newsInstant` in milliseconds since 1970. */
  readonly newsAt: number;
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

/** BM25F (Robertson, Zaragoza 2009): saturation and length normalisation of the body. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.6;
const HEADLINE_WEIGHT = 2.5;
const HEADING_WEIGHT = 3;

/** A section of today counts up to this much more than an old one, and half of that after `HALF_LIFE_MS`. */
const RECENCY_WEIGHT = 0.2;
const HALF_LIFE_MS = 14 * 24 * 3_600_000;

interface WeightedTerm {
  readonly forms: ReadonlySet<string>;
  readonly weight: number;
}

/** Best first; sections that hold none of the terms are left out. */
export function rankSections<Section extends IndexedSection>(
  terms: readonly QueryTerm[],
  sections: readonly Section[],
  statistics: SearchStatistics,
): readonly RankedSection<Section>[] {
  const weighted = terms.map((term) => ({
    forms: new Set(term.forms),
    weight: rarity(statistics.frequency(term), statistics.sections),
  }));
  return sections
    .map((section) => rankSection(weighted, section, statistics))
    .filter((ranked) => ranked.score > 0)
    .sort((left, right) => right.score - left.score || right.section.newsAt - left.section.newsAt);
}

function rankSection<Section extends IndexedSection>(
  terms: readonly WeightedTerm[],
  section: Section,
  statistics: SearchStatistics,
): RankedSection<Section> {
  const length = section.body.length / Math.max(1, statistics.bodyWords);
  let score = 0;
  let held = 0;
  let total = 0;
  for (const term of terms) {
    total += term.weight;
    const weight =
      count(term, section.body) / (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length) +
      HEADLINE_WEIGHT * Math.min(1, count(term, section.headline)) +
      HEADING_WEIGHT * Math.min(1, count(term, section.heading));
    if (weight === 0) continue;
    held += term.weight;
    score += (term.weight * weight) / (weight + SATURATION);
  }
  const age = Math.max(0, statistics.now - section.newsAt);
  const recency = 1 + RECENCY_WEIGHT * 0.5 ** (age / HALF_LIFE_MS);
  return { section, score: score * recency, coverage: total === 0 ? 0 : held / total };
}

function count(term: WeightedTerm, field: readonly string[]): number {
  let found = 0;
  for (const word of field) if (term.forms.has(word)) found += 1;
  return found;
}
