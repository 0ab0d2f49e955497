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
  | 'thingAround'
  | 'personHeld'
  | 'reasonHeld'
  | 'thingAndBefore'
  | 'figureHeld'
  | 'figureMissing'
  | 'figureNear'
  | 'rareHeld'
  | 'rareBefore'
  | 'digits'
  | 'defines'
  | 'denies'
  | 'headed'
  | 'titled'
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
  one: { order: 0, proof: 0.14 },
  namesNear: { order: 0.51, proof: 0.25 },
  namesElsewhere: { order: -0.45, proof: -0.43 },
  noNames: { order: 0.0, proof: 0.64 },
  nameMissing: { order: -0.92, proof: -1.4 },
  wordsHeld: { order: 0.93, proof: 0.51 },
  wordsElsewhere: { order: -1.51, proof: -0.03 },
  manyHeld: { order: 1.09, proof: 1.34 },
  paragraph: { order: 0.95, proof: 0.14 },
  heaviestMissing: { order: -1.0, proof: -1.24 },
  termsMissing: { order: -0.61, proof: -1.02 },
  termsMissingAbove: { order: -3.44, proof: -1.22 },
  fewTerms: { order: 0.0, proof: -1.01 },
  pairsHeld: { order: 0.83, proof: -0.08 },
  pairsElsewhere: { order: 0.62, proof: 0.3 },
  kindKnown: { order: 0.0, proof: -0.86 },
  thingRare: { order: 0.97, proof: 0.63 },
  thingNear: { order: 0.52, proof: 0.94 },
  thingAround: { order: 1.22, proof: -0.03 },
  personHeld: { order: 0.85, proof: -0.16 },
  reasonHeld: { order: 0.9, proof: 0.17 },
  thingAndBefore: { order: 0.98, proof: 0.19 },
  figureHeld: { order: 0.6, proof: -0.46 },
  figureMissing: { order: -0.6, proof: -1.17 },
  figureNear: { order: 1.09, proof: 0.06 },
  rareHeld: { order: 3.01, proof: 0.49 },
  rareBefore: { order: 0.74, proof: 0.15 },
  digits: { order: 1.13, proof: 0.34 },
  defines: { order: 1.03, proof: -0.31 },
  denies: { order: 0.86, proof: 0.14 },
  headed: { order: 1.1, proof: 0.41 },
  titled: { order: 0.96, proof: 0.29 },
  early: { order: 2.89, proof: 0.27 },
  lede: { order: -0.79, proof: -0.16 },
  long: { order: 0.28, proof: -0.1 },
  articleShare: { order: 1.62, proof: 0.1 },
};
