import { createVocabulary, normalizeVector, type Vector } from '../../text/similarity.ts';

/** How alike two reports are; see docs/decisions/080-stories-by-shared-words.md. */
export interface LikenessSettings {
  /** A term that occurs so often in a report has half of its greatest weight. */
  readonly halfWeightCount: number;
  /** Reports of one event come within days: likeness shrinks with this time between two, but for the rest. */
  readonly decayDays: number;
  readonly decayRest: number;
}

export interface ReportLikeness {
  /** Takes up a report, whose number is the next one from 0 on; gives its likeness with each earlier one. */
  add(terms: ReadonlyMap<string, number>, at: Temporal.Instant): Float32Array;
  /** From 0 to 1. */
  between(one: number, other: number): number;
}

/** A term in more than this share of all reports tells none from another. */
const COMMON_SHARE = 0.25;
const COMMON_FROM = 200;
const DAY_MS = 86_400_000;

interface Posting {
  readonly report: number;
  readonly weight: number;
}

/** Compares reports by their terms, weighed by rarity among the reports so far, and by the time between them. */
export function createReportLikeness(settings: LikenessSettings): ReportLikeness {
  const vocabulary = createVocabulary();
  const postings = new Map<string, Posting[]>();
  const times: number[] = [];
  const rows: Float32Array[] = [];

  /** The root of rarity, since both reports bring it into their likeness. */
  function vectorOf(terms: ReadonlyMap<string, number>): Vector {
    return normalizeVector(
      new Map(
        [...terms].map(([term, count]) => {
          const weight = count / (count + settings.halfWeightCount);
          return [term, weight * Math.sqrt(vocabulary.rarity(term))];
        }),
      ),
    );
  }

  function decay(one: number, other: number): number {
    const days = Math.abs(one - other) / DAY_MS;
    return settings.decayRest + (1 - settings.decayRest) * Math.exp(-days / settings.decayDays);
  }

  /** Products of vectors of length 1; each term is listed for the reports to come. */
  function products(vector: Vector): Float32Array {
    const report = rows.length;
    const row = new Float32Array(report);
    for (const [term, weight] of vector) {
      const list = postings.get(term) ?? [];
      if (report < COMMON_FROM || list.length <= report * COMMON_SHARE) {
        for (const { report: other, weight: its } of list)
          row[other] = (row[other] ?? 0) + weight * its;
      }
      if (list.push({ report, weight }) === 1) postings.set(term, list);
    }
    return row;
  }

  return {
    add(terms, at) {
      vocabulary.add(terms.keys());
      const time = at.epochMilliseconds;
      const row = products(vectorOf(terms)).map(
        (product, other) => product * decay(time, times[other] ?? 0),
      );
      times.push(time);
      rows.push(row);
      return row;
    },
    between: (one, other) => rows[Math.max(one, other)]?.[Math.min(one, other)] ?? 0,
  };
}
