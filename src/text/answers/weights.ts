/** What speaks for a sentence's being the answer, from 0 to 1 each; shares are weighted, rare terms more. */
export type AnswerFeature =
  | 'one'
  | 'namesNear'
  | 'namesElsewhere'
  | 'noNames'
  | 'nameMissing'
  | 'wordsHeld'
  | 'wordsElsewhere'
  | 'manyHeld'
  | 'paragraph'
  | 'heaviestMissing'
  | 'termsMissing'
  | 'termsMissingAbove'
  | 'fewTerms'
  | 'pairsHeld'
  | 'pairsElsewhere'
  | 'kindKnown'
  | 'thingRare'
  | 'thingNear'
  | 'thingAndBefore'
  | 'figureHeld'
  | 'figureMissing'
  | 'figureNear'
  | 'rareHeld'
  | 'rareBefore'
  | 'early'
  | 'lede'
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
  one: { order: 0, proof: 0.41 },
  namesNear: { order: 0.45, proof: 0.22 },
  namesElsewhere: { order: -0.61, proof: -0.49 },
  noNames: { order: 0, proof: 0.69 },
  nameMissing: { order: -1.04, proof: -1.33 },
  wordsHeld: { order: 0.82, proof: 0.53 },
  wordsElsewhere: { order: -1.53, proof: -0.1 },
  manyHeld: { order: 1.23, proof: 1.39 },
  paragraph: { order: 0.96, proof: 0.15 },
  heaviestMissing: { order: -1.07, proof: -1.31 },
  termsMissing: { order: -0.66, proof: -1.01 },
  termsMissingAbove: { order: -3.56, proof: -1.09 },
  fewTerms: { order: 0, proof: -1.07 },
  pairsHeld: { order: 1.0, proof: -0.02 },
  pairsElsewhere: { order: 0.63, proof: 0.3 },
  kindKnown: { order: 0, proof: -0.98 },
  thingRare: { order: 1.49, proof: 0.69 },
  thingNear: { order: 0.92, proof: 0.77 },
  thingAndBefore: { order: 0.93, proof: 0.37 },
  figureHeld: { order: 0.72, proof: -0.37 },
  figureMissing: { order: -0.72, proof: -1.08 },
  figureNear: { order: 1.09, proof: 0.28 },
  rareHeld: { order: 3.17, proof: 0.49 },
  rareBefore: { order: 0.7, proof: 0.42 },
  early: { order: 2.87, proof: 0.44 },
  lede: { order: -0.86, proof: -0.06 },
  long: { order: 0.65, proof: -0.05 },
  articleShare: { order: 1.7, proof: -0.07 },
};
