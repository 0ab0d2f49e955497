import { focusOn, type Focus } from '../../text/focus.ts';
import { stemOverlap } from '../../text/sentence-terms.ts';
import { centralities, sentenceVectors } from '../../text/sentence-vectors.ts';
import type { Vector } from '../../text/similarity.ts';
import type { Candidate } from './sentences.ts';

interface Score {
  /** Higher is better, 0 for what must not be quoted. */
  readonly score: number;
  /** Share of the focus that it holds; 0 without a focus. */
  readonly coverage: number;
  /** Probability to bear on the focus; 1 without a focus. */
  readonly relevance: number;
}

/** How much each view of a sentence counts; set on the packs macsum and newts. */
const GENERAL = { position: 0.5, centrality: 0.35, headline: 0.15 };
const FOCUSED = { relevance: 0.51, related: 0.27, position: 0.2 };
/** After so many sentences a place in the text says half as much. */
const HALF_POSITION = { general: 3, focused: 2 };

/** A sentence that leans on the one before takes the place of two. */
const LEANING = 0.9;

/** A sentence of a request with what it is worth. */
export interface Scored extends Score {
  readonly candidate: Candidate;
}

const NOTHING: Score = { score: 0, coverage: 0, relevance: 0 };

/** Scores the sentences of one part. `focusStems` is `null` for the text as a whole. */
export function scoreSentences(
  candidates: readonly Candidate[],
  focusStems: readonly string[] | null,
): readonly Scored[] {
  const vectors = sentenceVectors(candidates.map(({ stems }) => stems));
  const scores =
    focusStems === null
      ? generalScores(candidates, vectors)
      : focusedScores(candidates, focusOn(candidates, focusStems, vectors));
  return candidates.map((candidate, index) => {
    const { score, coverage, relevance } = scores[index] ?? NOTHING;
    return {
      candidate,
      score: score * candidate.quality * (candidate.pointsBack ? LEANING : 1),
      coverage,
      relevance,
    };
  });
}

function generalScores(
  candidates: readonly Candidate[],
  vectors: readonly Vector[],
): readonly Score[] {
  const central = centralities(vectors);
  return candidates.map((candidate, index) => ({
    score:
      GENERAL.position * earliness(candidate, HALF_POSITION.general) +
      GENERAL.centrality * (central[index] ?? 0) +
      GENERAL.headline * stemOverlap(candidate.headlineStems, candidate.stemSet),
    coverage: 0,
    relevance: 1,
  }));
}

function focusedScores(candidates: readonly Candidate[], focus: Focus): readonly Score[] {
  const most = Math.max(...focus.relevance, Number.MIN_VALUE);
  return candidates.map((candidate, index) => {
    const relevance = focus.relevance[index] ?? 0;
    return {
      score:
        (FOCUSED.relevance * relevance) / most +
        FOCUSED.related * (focus.related[index] ?? 0) +
        FOCUSED.position * earliness(candidate, HALF_POSITION.focused),
      coverage: focus.coverage[index] ?? 0,
      relevance,
    };
  });
}

function earliness({ position }: Candidate, half: number): number {
  return half / (half + position);
}
