import { focusOn } from '../text/focus.ts';
import { stemOverlap } from '../text/sentence-terms.ts';
import { centralities, sentenceVectors } from '../text/sentence-vectors.ts';
import type { Candidate } from './extractive-sentences.ts';

export interface Scored {
  readonly candidate: Candidate;
  /** Higher is better, 0 for what must not be quoted. */
  readonly score: number;
  /** Share of the focus that it holds; 0 without a focus. */
  readonly coverage: number;
  /** Probability to bear on the focus; 1 without a focus. */
  readonly relevance: number;
}

/** How much each view of a sentence counts; set on the even rows of the packs macsum and newts. */
const WEIGHTS = {
  general: { position: 0.5, centrality: 0.35, headline: 0.15 },
  focused: { relevance: 0.7, coverage: 0.1, position: 0.1, centrality: 0.1 },
};
/** After so many sentences a place in the text says half as much. */
const HALF_POSITION = 3;
/** A sentence that leans on the one before is quoted only where it says much more. */
const LEANING = 0.8;

/** Scores the sentences of one part. `focusStems` is `null` for the text as a whole. */
export function scoreSentences(
  candidates: readonly Candidate[],
  focusStems: readonly string[] | null,
): readonly Scored[] {
  const vectors = sentenceVectors(candidates.map(({ stems }) => stems));
  const central = centralities(vectors);
  const focus = focusStems === null ? null : focusOn(candidates, focusStems, vectors);
  const mostRelevant = Math.max(...(focus?.relevance ?? []), Number.MIN_VALUE);
  return candidates.map((candidate, index) => {
    const coverage = focus?.coverage[index] ?? 0;
    const relevance = focus?.relevance[index] ?? 1;
    const centrality = central[index] ?? 0;
    const raw =
      focus === null
        ? generalScore(candidate, centrality)
        : focusedScore(candidate, centrality, { coverage, relevance: relevance / mostRelevant });
    const lean = candidate.pointsBack ? LEANING : 1;
    return { candidate, score: raw * candidate.quality * lean, coverage, relevance };
  });
}

function generalScore(candidate: Candidate, centrality: number): number {
  const { position, headline } = WEIGHTS.general;
  return (
    position * earliness(candidate) +
    WEIGHTS.general.centrality * centrality +
    headline * headlineLikeness(candidate)
  );
}

function focusedScore(
  candidate: Candidate,
  centrality: number,
  { coverage, relevance }: { readonly coverage: number; readonly relevance: number },
): number {
  const { focused } = WEIGHTS;
  return (
    focused.relevance * relevance +
    focused.coverage * coverage +
    focused.position * earliness(candidate) +
    focused.centrality * centrality
  );
}

function earliness({ position }: Candidate): number {
  return HALF_POSITION / (HALF_POSITION + position);
}

function headlineLikeness({ headingStems, stemSet }: Candidate): number {
  return stemOverlap(new Set(headingStems), stemSet);
}
