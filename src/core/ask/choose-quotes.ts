import type { AskedForm } from '../../text/answers/asked-form.ts';
import { numbersIn } from '../../text/numbers-in.ts';
import { sentenceQuality } from '../../text/sentence-quality.ts';
import { stemOverlap } from '../../text/sentence-terms.ts';
import type { RankedSentence } from '../../text/answers/rank.ts';

/** Below this probability nothing is held on a question: by cross-validation, 8 % of what is held is refused so. */
export const LEAST_PROBABILITY = 0.34;
/** A further sentence may be so much worse than the best one. */
const MARGIN = 3.5;
/** The same for one of another article: it must tell of the same matter, not share words with it. */
const OTHER_ARTICLE_MARGIN = 0.7;
/** Where it is asked whether something is so, one that bears all of the question may tell what came before or since. */
const STATE_MARGIN = 2;
/** A sentence bears a word of the question that it meets so well at least. */
const BORNE = 0.5;
/** From here on a sentence says what another one says. */
const SAME = 0.7;

/** The sentences that answer, the best first; none where nothing is held. `ranked` comes in order. */
export function chooseQuotes(
  ranked: readonly RankedSentence[],
  count: number,
  form: AskedForm = null,
): readonly RankedSentence[] {
  const [best, ...others] = ranked.filter(({ sentence }) => sentenceQuality(sentence.text) > 0);
  if (best === undefined || best.probability < LEAST_PROBABILITY) return [];
  const marginOf = (one: RankedSentence): number =>
    form === 'whether' && bearsAll(one) ? STATE_MARGIN : OTHER_ARTICLE_MARGIN;
  const chosen = [best];
  for (const one of others) {
    if (chosen.length === count || one.order < best.order - MARGIN) break;
    if (mayFollow(one, best, marginOf(one)) && !chosen.some((other) => saysTheSame(one, other)))
      chosen.push(one);
  }
  return chosen;
}

function mayFollow(one: RankedSentence, best: RankedSentence, margin: number): boolean {
  if (one.article === best.article) return true;
  return one.order >= best.order - margin && one.probability >= LEAST_PROBABILITY;
}

/** Whether a sentence bears each word of the question, or one that is used for it. */
export function bearsAll({ features }: RankedSentence): boolean {
  return features.leastMet >= BORNE;
}

/** Outlets that give other figures don't say the same, however alike their words are. */
function saysTheSame(one: RankedSentence, other: RankedSentence): boolean {
  if (stemOverlap(one.stems, other.stems) < SAME) return false;
  if (one.article === other.article) return true;
  const [own, others] = [numbersIn(one.sentence.text), numbersIn(other.sentence.text)];
  return own.length === 0 || others.length === 0 || own.join(' ') === others.join(' ');
}
