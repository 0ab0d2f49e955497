/** What speaks for a sentence's being the answer, from 0 to 1 each; shares are weighted, rare terms more. */
export type AnswerFeature =
  | 'one'
  | 'namesNear'
  | 'namesElsewhere'
  | 'noNames'
  | 'nameMissing'
  | 'wordsHeld'
  | 'wordsElsewhere'
  | 'paragraph'
  | 'heaviestMissing'
  | 'termsMissing'
  | 'termsMissingAbove'
  | 'leastMet'
  | 'manyTerms'
  | 'kindOfFew'
  | 'pairsHeld'
  | 'pairsElsewhere'
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
  | 'toldAtTop'
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
  one: { order: 0.0, proof: -1.03 },
  namesNear: { order: 0.37, proof: 0.14 },
  namesElsewhere: { order: -0.48, proof: -0.56 },
  noNames: { order: 0.0, proof: 0.79 },
  nameMissing: { order: -1.01, proof: -1.4 },
  wordsHeld: { order: 1.06, proof: 0.51 },
  wordsElsewhere: { order: -1.48, proof: -0.05 },
  paragraph: { order: 0.95, proof: 0.04 },
  heaviestMissing: { order: -1.02, proof: -1.16 },
  termsMissing: { order: -0.62, proof: -0.83 },
  termsMissingAbove: { order: -3.42, proof: -1.14 },
  leastMet: { order: -0.13, proof: 0.65 },
  manyTerms: { order: 0.0, proof: 1.98 },
  kindOfFew: { order: 0.0, proof: -1.55 },
  pairsHeld: { order: 0.86, proof: -0.04 },
  pairsElsewhere: { order: 0.55, proof: 0.25 },
  thingRare: { order: 0.96, proof: 0.56 },
  thingNear: { order: 0.56, proof: 0.71 },
  thingAround: { order: 1.23, proof: 0.25 },
  personHeld: { order: 0.82, proof: -0.27 },
  reasonHeld: { order: 0.94, proof: 0.09 },
  thingAndBefore: { order: 1.05, proof: -0.05 },
  figureHeld: { order: 0.63, proof: -0.35 },
  figureMissing: { order: -0.63, proof: -0.98 },
  figureNear: { order: 1.09, proof: 0.06 },
  rareHeld: { order: 3.62, proof: 0.59 },
  rareBefore: { order: 0.81, proof: 0.03 },
  digits: { order: 1.02, proof: 0.18 },
  defines: { order: 1.12, proof: -0.21 },
  denies: { order: 0.75, proof: 0.04 },
  headed: { order: 1.14, proof: 0.36 },
  titled: { order: 0.46, proof: -0.1 },
  toldAtTop: { order: 0.61, proof: 0.66 },
  early: { order: 2.98, proof: 0.21 },
  lede: { order: -0.5, proof: -0.4 },
  long: { order: 0.37, proof: -0.2 },
  articleShare: { order: 1.61, proof: 0.02 },
};
