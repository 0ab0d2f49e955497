import { pointsBack } from '../sentence-quality.ts';
import type { Asked } from './asked.ts';
import { answerFeatures, type FeaturedSentence } from './features.ts';
import type { AnswerPassages } from './passages.ts';
import { ANSWER_WEIGHTS, type AnswerFeature, type AnswerFeatures } from './weights.ts';

/** Of two sentences that answer alike, the one that stands on its own is the better; set by hand. */
const LEANING = 0.3;

/** A question of no more words is about little more than its phrase; set by hand. */
const SHORT_QUESTION = 4;

/** A sentence that may answer. */
export interface RankedSentence extends Pick<
  FeaturedSentence,
  'article' | 'sentence' | 'stems' | 'features'
> {
  /** Higher is better; comparable within one question only. */
  readonly order: number;
  /** Probability that it answers, were it the best. */
  readonly probability: number;
}

/** The sentences of some articles by how well they answer, the best first. */
export function rankAnswers(
  asked: Asked,
  articles: readonly AnswerPassages[],
): readonly RankedSentence[] {
  return answerFeatures(asked, articles)
    .map((one) => ({
      ...one,
      order: weigh(one.features, 'order') - leaning(one, articles),
      probability: isOfOtherThing(asked, one)
        ? 0
        : 1 / (1 + Math.exp(-weigh(one.features, 'proof'))),
    }))
    .toSorted((left, right) => right.order - left.order);
}

/** Of "the champions league" tells nothing what speaks of champions here and of a league there. */
function isOfOtherThing({ terms }: Asked, { isPhraseApart }: FeaturedSentence): boolean {
  return isPhraseApart && terms.length <= SHORT_QUESTION;
}

function leaning(
  { article, sentence: { text } }: FeaturedSentence,
  articles: readonly AnswerPassages[],
): number {
  return pointsBack(text, articles[article]?.language ?? null) ? LEANING : 0;
}

function weigh(features: AnswerFeatures, by: 'order' | 'proof'): number {
  let sum = 0;
  for (const name of Object.keys(ANSWER_WEIGHTS) as AnswerFeature[]) {
    sum += features[name] * ANSWER_WEIGHTS[name][by];
  }
  return sum;
}
