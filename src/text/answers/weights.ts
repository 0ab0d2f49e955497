/** What speaks for a sentence's being the answer, from 0 to 1 each; shares are weighted, rare terms more. */
export type AnswerFeature =
  | 'one'
  | 'namesHeld'
  | 'namesNear'
  | 'namesAbove'
  | 'namesElsewhere'
  | 'wordsHeld'
  | 'wordsNear'
  | 'wordsAbove'
  | 'wordsElsewhere'
  | 'noNames'
  | 'nameMissing'
  | 'heaviestMissing'
  | 'wordMissing'
  | 'pairsHeld'
  | 'pairsElsewhere'
  | 'pairsApart'
  | 'phraseApart'
  | 'thingHeld'
  | 'thingMissing'
  | 'thingNear'
  | 'rareHeld'
  | 'early'
  | 'long'
  | 'articleShare';

export type AnswerFeatures = Readonly<Record<AnswerFeature, number>>;

interface AnswerWeight {
  /** Which sentence is the best. */
  readonly order: number;
  /** Whether the best one is an answer at all. */
  readonly proof: number;
}

/** Learned by `npm run bench -- train-answers`. */
export const ANSWER_WEIGHTS: Readonly<Record<AnswerFeature, AnswerWeight>> = {
  one: { order: 0, proof: -0.57 },
  namesHeld: { order: 0.5, proof: 0.03 },
  namesNear: { order: 1.0, proof: 0.61 },
  namesAbove: { order: 0.27, proof: 0.23 },
  namesElsewhere: { order: -0.7, proof: -0.16 },
  wordsHeld: { order: 1.66, proof: 0.81 },
  wordsNear: { order: 0.52, proof: -0.06 },
  wordsAbove: { order: 0.86, proof: 0.62 },
  wordsElsewhere: { order: -1.99, proof: 0.82 },
  noNames: { order: 0, proof: 0.43 },
  nameMissing: { order: -1.2, proof: -1.29 },
  heaviestMissing: { order: -1.85, proof: -1.42 },
  wordMissing: { order: -1.02, proof: -0.21 },
  pairsHeld: { order: 0.59, proof: 1.21 },
  pairsElsewhere: { order: 0.35, proof: 0.94 },
  pairsApart: { order: 0.77, proof: 1.19 },
  phraseApart: { order: -0.55, proof: -0.35 },
  thingHeld: { order: 1.05, proof: -0.55 },
  thingMissing: { order: -1.05, proof: -1.09 },
  thingNear: { order: 1.6, proof: 0.64 },
  rareHeld: { order: 2.72, proof: 0.94 },
  early: { order: 0.9, proof: 1.08 },
  long: { order: 0.79, proof: -1.22 },
  articleShare: { order: 2.02, proof: 0.1 },
};
