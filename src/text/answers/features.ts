import type { AnswerFeatures } from './weights.ts';
import type { Asked } from './asked.ts';
import { standsFor, thingFound } from './asked-thing.ts';
import { best, KIN, matchArticle, type ArticleMatches, type Matched, type Met } from './matches.ts';
import { namedTerms } from './named-terms.ts';
import type { AnswerPassages, PassageSentence } from './passages.ts';

/** A sentence with what speaks for its being the answer. */
export interface FeaturedSentence {
  /** Index of its article. */
  readonly article: number;
  readonly sentence: PassageSentence;
  /** Its content stems. */
  readonly stems: ReadonlySet<string>;
  readonly features: AnswerFeatures;
}

/** What a question's terms weigh: all of them, the names alone, the others alone. */
interface Ground {
  readonly asked: Asked;
  readonly isNamed: readonly boolean[];
  readonly all: readonly number[];
  readonly names: readonly number[];
  readonly others: readonly number[];
  /** The best share of the question that an article bears as a whole. */
  readonly most: number;
}

/** What an article has of the question, beside its sentences. */
interface ArticleGround {
  readonly anywhere: Met;
  readonly pairs: readonly boolean[];
  /** Whether a phrase of the question has its words in no one sentence or heading. */
  readonly isPhraseApart: boolean;
  /** Weights of the terms by how few of its sentences hold them. */
  readonly local: readonly number[];
}

/** What a noun like "date" counts where a date is held. */
const NOUN_OF_KIND = 0.7;
/** A term is met somehow from here on. */
const SOMEHOW = 0.5;
/** After so many sentences a place in the text says half as much. */
const HALF_POSITION = 5;
const LONG_SENTENCE = 25;

export function answerFeatures(
  asked: Asked,
  articles: readonly AnswerPassages[],
): readonly FeaturedSentence[] {
  const matched = articles.map((passages) => matchArticle(asked, passages));
  const isNamed = namedTerms(
    asked,
    articles.map((passages, index) => ({ passages, matches: matched[index] ?? null })),
  );
  const all = asked.terms.map(({ weight }) => weight);
  const grounds = matched.map((matches) => articleGround(asked, matches));
  const ground: Ground = {
    asked,
    isNamed,
    all,
    names: all.map((weight, term) => (isNamed[term] === true ? weight : 0)),
    others: all.map((weight, term) => (isNamed[term] === true ? 0 : weight)),
    most: Math.max(Number.MIN_VALUE, ...grounds.map(({ anywhere }) => share(all, anywhere))),
  };
  return articles.flatMap(({ sentences }, article) =>
    sentences.flatMap((sentence, index) => {
      const [matches, own] = [matched[article], grounds[article]];
      const stems = matches?.sentences[index]?.stems;
      if (matches === undefined || own === undefined || stems === undefined) return [];
      const features = sentenceFeatures(ground, own, { matches, sentence, index });
      return [{ article, sentence, stems: new Set(stems), features }];
    }),
  );
}

function articleGround({ terms, phrases }: Asked, matches: ArticleMatches): ArticleGround {
  const { headline, headings, sentences } = matches;
  const texts = [headline, ...headings.values(), ...sentences];
  return {
    anywhere: best(texts.map(({ met }) => met)),
    pairs: headline.pairs.map((_, pair) => texts.some(({ pairs }) => pairs[pair] === true)),
    isPhraseApart: phrases.some((first) => !texts.some(({ met }) => holdsBoth(met, first))),
    local: terms.map(({ weight }, term) => {
      const held = sentences.filter(({ met }) => (met[term] ?? 0) > 0).length;
      return weight * Math.log(1 + (sentences.length + 1) / (held + 0.5));
    }),
  };
}

interface SentencePlace {
  readonly matches: ArticleMatches;
  readonly sentence: PassageSentence;
  readonly index: number;
}

function sentenceFeatures(
  { asked, isNamed, all, names, others, most }: Ground,
  { anywhere, pairs, isPhraseApart, local }: ArticleGround,
  { matches, sentence, index }: SentencePlace,
): AnswerFeatures {
  const matched = matches.sentences[index] ?? matches.headline;
  const thing = thingFound(asked, sentence.text, { matched, isNamed });
  const met = asked.terms.map(({ word }, term) => {
    const own = matched.met[term] ?? 0;
    return standsFor(thing, word) ? Math.max(NOUN_OF_KIND, own) : own;
  });
  const near = best([met, ...metBy(matches.sentences[index - 1], matches.sentences[index + 1])]);
  const heading = matches.headings.get(sentence.heading ?? '');
  const above = best([near, ...metBy(matches.headline, heading)]);
  const somewhere = best([above, anywhere]);
  const isKnown = asked.kind !== null;
  const pairShare = (holds: (pair: number) => boolean): number =>
    asked.pairs.length === 0
      ? 0
      : asked.pairs.filter((_, pair) => holds(pair)).length / asked.pairs.length;
  return {
    one: 1,
    namesHeld: share(names, met),
    namesNear: share(names, near) - share(names, met),
    namesAbove: share(names, above) - share(names, near),
    namesElsewhere: share(names, somewhere) - share(names, above),
    wordsHeld: share(others, met),
    wordsNear: share(others, near) - share(others, met),
    wordsAbove: share(others, above) - share(others, near),
    wordsElsewhere: share(others, somewhere) - share(others, above),
    noNames: isNamed.includes(true) ? 0 : 1,
    nameMissing: isNamed.some((is, term) => is && (anywhere[term] ?? 0) < SOMEHOW) ? 1 : 0,
    heaviestMissing: heaviestMissing(all, anywhere),
    wordMissing: heaviestMissing(others, above),
    pairsHeld: pairShare((pair) => matched.pairs[pair] === true),
    pairsElsewhere: pairShare((pair) => matched.pairs[pair] !== true && pairs[pair] === true),
    pairsApart: pairShare((pair) => pairs[pair] !== true && bothMet(asked.pairs[pair], anywhere)),
    phraseApart: isPhraseApart ? 1 : 0,
    thingHeld: isKnown && thing.isHeld ? 1 : 0,
    thingMissing: isKnown && !thing.isHeld ? 1 : 0,
    thingNear: thing.nearness,
    rareHeld: share(local, met),
    early: HALF_POSITION / (HALF_POSITION + index),
    long: Math.min(1, matched.stems.length / LONG_SENTENCE),
    articleShare: share(all, anywhere) / most,
  };
}

function metBy(...texts: readonly (Matched | undefined)[]): readonly Met[] {
  return texts.flatMap((text) => (text === undefined ? [] : [text.met]));
}

function bothMet(first: number | undefined, met: Met): boolean {
  return first !== undefined && (met[first] ?? 0) > 0 && (met[first + 1] ?? 0) > 0;
}

/** Words that are only used for the phrase's don't make it up. */
function holdsBoth(met: Met, first: number): boolean {
  return Math.min(met[first] ?? 0, met[first + 1] ?? 0) >= KIN;
}

/** Share of the weights that is met; 0 where nothing weighs. */
function share(weights: readonly number[], met: Met): number {
  let held = 0;
  let total = 0;
  for (const [term, weight] of weights.entries()) {
    total += weight;
    held += weight * (met[term] ?? 0);
  }
  return total === 0 ? 0 : held / total;
}

/** How far the term of most weight among those not met is missed, beside the heaviest of all. */
function heaviestMissing(weights: readonly number[], met: Met): number {
  const heaviest = Math.max(0, ...weights);
  const missing = weights.map((weight, term) => weight * (1 - (met[term] ?? 0)));
  return heaviest === 0 ? 0 : Math.max(...missing) / heaviest;
}
