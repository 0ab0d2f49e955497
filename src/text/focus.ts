import { withKin } from './focus/kin.ts';
import { FOCUS_WEIGHTS } from './focus/weights.ts';
import { pointsBack } from './sentence-quality.ts';
import { centroid, sentenceVectors } from './sentence-vectors.ts';
import { cosine, type Vector } from './similarity.ts';

export interface FocusSentence {
  readonly text: string;
  /** `contentStems` of its text. */
  readonly stems: readonly string[];
  /** `contentStems` of the heading above it. */
  readonly headingStems: readonly string[];
  readonly language: string | null;
}

export interface Focus {
  /** Weighted share of the focus's stems that each sentence holds, 0 to 1; rare stems weigh more. */
  readonly coverage: readonly number[];
  /** Probability of each sentence to bear on the focus, by its words, its neighbours and related words. */
  readonly relevance: readonly number[];
  /** Likeness to the sentences that hold the focus's words, 1 for the nearest: related words count. */
  readonly related: readonly number[];
}

interface FocusMeasures {
  readonly coverage: readonly number[];
  readonly focusStems: readonly string[];
  /** `sentenceVectors` of the sentences. */
  readonly vectors: readonly Vector[];
}

/** How far a match reaches to the sentences around it, in sentences. */
const REACH = 2;

/**
 * Which of the sentences of one text, in reading order, bear on a focus (its stems). Where none holds a word of it, words
 * of the same families count.
 */
export function focusOn(
  text: readonly FocusSentence[],
  focusStems: readonly string[],
  vectors: readonly Vector[] = sentenceVectors(text.map(({ stems }) => stems)),
): Focus {
  const isHeld = text.some(({ stems }) => stems.some((one) => focusStems.includes(one)));
  const sentences = isHeld ? text : withKin(text, focusStems);
  const coverage = focusCoverage(sentences, focusStems);
  const relevance = focusFeatures(sentences, { coverage, focusStems, vectors }).map(probability);
  return { coverage, relevance, related: likenessTo(coverage, vectors) };
}

function likenessTo(coverage: readonly number[], vectors: readonly Vector[]): readonly number[] {
  const middle = centroid(vectors, coverage);
  const likeness = vectors.map((vector) => cosine(vector, middle));
  const most = Math.max(...likeness, Number.MIN_VALUE);
  return likeness.map((value) => value / most);
}

/** Weighted share of the focus that each sentence holds. */
export function focusCoverage(
  sentences: readonly FocusSentence[],
  focusStems: readonly string[],
): readonly number[] {
  const terms = [...new Set(focusStems)];
  const sets = sentences.map(({ stems }) => new Set(stems));
  const weights = terms.map((term) => {
    const held = sets.filter((set) => set.has(term)).length;
    return Math.log(1 + (sentences.length + 1) / (held + 0.5));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return sentences.map(() => 0);
  return sets.map(
    (set) =>
      terms.reduce((sum, term, index) => sum + (set.has(term) ? (weights[index] ?? 0) : 0), 0) /
      total,
  );
}

/** What the learned weights of `focus/weights.ts` stand for, one row a sentence. */
export function focusFeatures(
  sentences: readonly FocusSentence[],
  { coverage, focusStems, vectors }: FocusMeasures,
): readonly (readonly number[])[] {
  const most = Math.max(...coverage, Number.MIN_VALUE);
  const share = coverage.map((value) => value / most);
  const middle = centroid(vectors, share);
  const all = centroid(
    vectors,
    share.map(() => 1),
  );
  const terms = new Set(focusStems);
  const matched = share.filter((value) => value > 0).length / Math.max(1, share.length);
  return sentences.map((sentence, index) => {
    const vector = vectors[index] ?? new Map<string, number>();
    const before = share[index - 1] ?? 0;
    return [
      1,
      coverage[index] ?? 0,
      share[index] ?? 0,
      (share[index] ?? 0) > 0 ? 1 : 0,
      before,
      share[index + 1] ?? 0,
      around(share, index),
      cosine(vector, middle),
      cosine(vector, all),
      pointsBack(sentence.text, sentence.language) ? before : 0,
      1 / (1 + index),
      Math.min(1, sentence.stems.length / 20),
      sentence.headingStems.some((term) => terms.has(term)) ? 1 : 0,
      matched,
      matched * (share[index] ?? 0),
    ];
  });
}

/** Matches in the neighbourhood, fading with distance. */
function around(share: readonly number[], index: number): number {
  let sum = 0;
  for (let distance = 1; distance <= 3 * REACH; distance += 1) {
    const fading = Math.exp(-distance / REACH);
    sum += fading * ((share[index - distance] ?? 0) + (share[index + distance] ?? 0));
  }
  return sum;
}

function probability(features: readonly number[]): number {
  const sum = features.reduce(
    (total, feature, index) => total + feature * (FOCUS_WEIGHTS[index] ?? 0),
    0,
  );
  return 1 / (1 + Math.exp(-sum));
}

/**
 * The sentences to name as evidence, best first: so many that the expected F1 of the choice is largest
 * (N. Ye and others, "Optimizing F-measures: a tale of two approaches", 2012).
 */
export function chooseEvidence(relevance: readonly number[]): readonly number[] {
  const order = relevance.map((_, index) => index);
  order.sort((left, right) => (relevance[right] ?? 0) - (relevance[left] ?? 0));
  const expected = relevance.reduce((sum, value) => sum + value, 0);
  let best = 0;
  let bestCount = 1;
  let hits = 0;
  for (const [rank, index] of order.entries()) {
    hits += relevance[index] ?? 0;
    const score = (2 * hits) / (rank + 1 + expected);
    if (score > best) {
      best = score;
      bestCount = rank + 1;
    }
  }
  return order.slice(0, bestCount);
}
