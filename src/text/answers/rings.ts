import { standsFor } from './asked-thing.ts';
import type { ArticleGround, QuestionGround } from './ground.ts';
import { best, type Matched, type Met } from './matches.ts';
import type { PassageSentence } from './passages.ts';

export interface SentencePlace {
  readonly sentence: PassageSentence;
  readonly matched: Matched;
  readonly index: number;
}

/** How far a sentence meets the question's terms, and how far it does with ever more of what stands around it. */
export interface Rings {
  readonly met: Met;
  readonly before: Met;
  readonly near: Met;
  /** With the headline and the heading that it stands under. */
  readonly above: Met;
  /** With the sentence before the one before. */
  readonly paragraph: Met;
  /** The heading alone. */
  readonly heading: Met;
}

/** What a noun like "date" counts where a date is held. */
const NOUN_OF_KIND = 0.7;
/** What "Shohei" counts where the article calls Shohei Ohtani "Ohtani". */
const OF_SAME_NAME = 0.8;

export function readRings(
  question: QuestionGround,
  article: ArticleGround,
  { sentence, matched, index }: SentencePlace,
): Rings {
  const { sentences, headline, headings } = article.matches;
  const thing = article.things[index];
  const own = question.asked.terms.map(({ word }, term) => {
    const isThing = thing !== undefined && standsFor(thing, word);
    return Math.max(isThing ? NOUN_OF_KIND : 0, matched.met[term] ?? 0);
  });
  const withText = (met: Met, text: Matched | undefined): Met =>
    text === undefined ? met : best([met, withWholeNames(question, article, text.met)]);
  const met = withWholeNames(question, article, own);
  const before = withText(met, sentences[index - 1]);
  const near = withText(before, sentences[index + 1]);
  const heading = headings.get(sentence.heading ?? '');
  return {
    met,
    before,
    near,
    above: best([near, headline.met, ...(heading === undefined ? [] : [heading.met])]),
    paragraph: withText(near, sentences[index - 2]),
    heading: heading?.met ?? [],
  };
}

/** One word of a name stands for the whole name in an article that writes it in full somewhere. */
function withWholeNames(
  { asked, isNamed }: QuestionGround,
  { pairs }: ArticleGround,
  met: Met,
): Met {
  const whole = [...met];
  for (const [pair, first] of asked.pairs.entries()) {
    const second = first + 1;
    if (pairs[pair] !== true || isNamed[first] !== true || isNamed[second] !== true) continue;
    whole[first] = Math.max(met[first] ?? 0, OF_SAME_NAME * (met[second] ?? 0));
    whole[second] = Math.max(met[second] ?? 0, OF_SAME_NAME * (met[first] ?? 0));
  }
  return whole;
}
