import { isFigureKind } from './asked-kind.ts';
import { NO_THING } from './asked-thing.ts';
import { definesAny, denies } from './asked-form.ts';
import { readGround, type ArticleGround, type QuestionGround } from './ground.ts';
import { best, share, type Matched, type Met } from './matches.ts';
import type { Asked } from './asked.ts';
import type { AnswerPassages, PassageSentence } from './passages.ts';
import { readRings, type Rings, type SentencePlace } from './rings.ts';
import type { AnswerFeatures } from './weights.ts';

/** A sentence with what speaks for its being the answer. */
export interface FeaturedSentence {
  /** Index of its article. */
  readonly article: number;
  readonly sentence: PassageSentence;
  /** Its content stems. */
  readonly stems: ReadonlySet<string>;
  readonly features: AnswerFeatures;
  /** Whether its article has the words of a phrase of the question, if at all, in no one sentence or heading. */
  readonly isPhraseApart: boolean;
}

/** A term is met somehow from here on. */
const SOMEHOW = 0.5;
/** After so many sentences a place in the text says half as much. */
const HALF_POSITION = 5;
const LONG_SENTENCE = 25;
/** A question of so many words says as much of what it asks as one of more. */
const MANY_TERMS = 6;
/** One of so few is met by what only mentions its thing, even where its kind is known. */
const FEW_TERMS = 2;

export function answerFeatures(
  asked: Asked,
  articles: readonly AnswerPassages[],
): readonly FeaturedSentence[] {
  const ground = readGround(asked, articles);
  return articles.flatMap(({ sentences }, article) =>
    sentences.flatMap((sentence, index) => {
      const own = ground.articles[article];
      const matched = own?.matches.sentences[index];
      if (own === undefined || matched === undefined) return [];
      const features = sentenceFeatures(ground.question, own, { sentence, matched, index });
      const { isPhraseApart } = own;
      return [{ article, sentence, stems: new Set(matched.stems), features, isPhraseApart }];
    }),
  );
}

function sentenceFeatures(
  question: QuestionGround,
  article: ArticleGround,
  place: SentencePlace,
): AnswerFeatures {
  const { asked, isNamed, all, most } = question;
  const { anywhere } = article;
  const rings = readRings(question, article, place);
  return {
    one: 1,
    ...sharesHeld(question, article, rings),
    noNames: isNamed.includes(true) ? 0 : 1,
    nameMissing: isNamed.some((is, term) => is && (anywhere[term] ?? 0) < SOMEHOW) ? 1 : 0,
    heaviestMissing: heaviestMissing(all, anywhere),
    termsMissing: missingTerms(best([rings.above, anywhere])),
    termsMissingAbove: missingTerms(rings.above),
    leastMet: Math.min(1, ...rings.met),
    manyTerms: Math.min(1, asked.terms.length / MANY_TERMS),
    kindOfFew: asked.kind === null ? 0 : Math.min(1, FEW_TERMS / Math.max(1, asked.terms.length)),
    ...pairsHeld(asked, article, place.matched),
    ...thingHeld(question, article, { ...rings, index: place.index }),
    ...signsHeld(asked, place),
    headed: share(all, rings.heading),
    titled: share(all, article.matches.headline.met),
    toldAtTop: share(all, article.top),
    early: HALF_POSITION / (HALF_POSITION + place.index),
    lede: place.index === 0 ? 1 : 0,
    long: Math.min(1, place.matched.stems.length / LONG_SENTENCE),
    articleShare: share(all, anywhere) / most,
  };
}

function sharesHeld(
  { all, names, others }: QuestionGround,
  { anywhere, local }: ArticleGround,
  { met, before, near, above, paragraph }: Rings,
) {
  const somewhere = best([above, anywhere]);
  return {
    namesNear: share(names, near) - share(names, met),
    namesElsewhere: share(names, somewhere) - share(names, above),
    wordsHeld: share(others, met),
    wordsElsewhere: share(others, somewhere) - share(others, above),
    paragraph: share(all, paragraph) - share(all, near),
    rareHeld: share(local, met),
    rareBefore: share(local, before) - share(local, met),
  };
}

function pairsHeld({ pairs: asked }: Asked, { pairs }: ArticleGround, matched: Matched) {
  const shareOf = (holds: (pair: number) => boolean): number =>
    asked.length === 0 ? 0 : asked.filter((_, pair) => holds(pair)).length / asked.length;
  return {
    pairsHeld: shareOf((pair) => matched.pairs[pair] === true),
    pairsElsewhere: shareOf((pair) => matched.pairs[pair] !== true && pairs[pair] === true),
  };
}

function thingHeld(
  { asked: { kind }, all }: QuestionGround,
  { things, thingRate }: ArticleGround,
  { met, before, index }: Rings & { readonly index: number },
) {
  const { isHeld, nearness, around, isSure } = things[index] ?? NO_THING;
  const isFigure = isFigureKind(kind);
  return {
    thingRare: isHeld ? 1 - thingRate : 0,
    thingNear: nearness,
    thingAround: around,
    personHeld: isSure && kind !== 'reason' ? 1 : 0,
    reasonHeld: isSure && kind === 'reason' ? 1 : 0,
    thingAndBefore: isHeld ? share(all, before) - share(all, met) : 0,
    figureHeld: isFigure && isHeld ? 1 : 0,
    figureMissing: isFigure && !isHeld ? 1 : 0,
    figureNear: isFigure ? nearness : 0,
  };
}

function signsHeld({ form }: Asked, { sentence: { text }, matched }: SentencePlace) {
  return {
    digits: /\d/u.test(text) ? 1 : 0,
    defines: form === 'definition' && definesAny(text, matched.places.flat()) ? 1 : 0,
    denies: form === 'whether' && denies(text) ? 1 : 0,
  };
}

function missingTerms(met: Met): number {
  return met.filter((strength) => strength < SOMEHOW).length / Math.max(1, met.length);
}

/** How far the term of most weight among those not met is missed, beside the heaviest of all. */
function heaviestMissing(weights: readonly number[], met: Met): number {
  const heaviest = Math.max(0, ...weights);
  const missing = weights.map((weight, term) => weight * (1 - (met[term] ?? 0)));
  return heaviest === 0 ? 0 : Math.max(...missing) / heaviest;
}
