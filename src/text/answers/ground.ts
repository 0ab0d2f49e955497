import type { Asked } from './asked.ts';
import { thingFound, type ThingFound } from './asked-thing.ts';
import { best, KIN, matchArticle, share, type ArticleMatches, type Met } from './matches.ts';
import { namedTerms } from './named-terms.ts';
import type { AnswerPassages } from './passages.ts';

/** What a question's terms weigh: all of them, the names alone, the others alone. */
export interface QuestionGround {
  readonly asked: Asked;
  readonly isNamed: readonly boolean[];
  readonly all: readonly number[];
  readonly names: readonly number[];
  readonly others: readonly number[];
  /** The best share of the question that an article bears as a whole. */
  readonly most: number;
}

/** What an article has of the question. */
export interface ArticleGround {
  readonly matches: ArticleMatches;
  readonly anywhere: Met;
  /** By its headline and first sentence: what it is about. */
  readonly top: Met;
  /** By pair of the question: whether its words stand side by side somewhere. */
  readonly pairs: readonly boolean[];
  /** Whether a phrase of the question has its words in no one sentence or heading. */
  readonly isPhraseApart: boolean;
  /** Weights of the terms by how few of its sentences hold them. */
  readonly local: readonly number[];
  /** By sentence. */
  readonly things: readonly ThingFound[];
  /** Share of its sentences that hold something of the asked kind. */
  readonly thingRate: number;
}

export function readGround(
  asked: Asked,
  articles: readonly AnswerPassages[],
): { readonly question: QuestionGround; readonly articles: readonly ArticleGround[] } {
  const read = articles.map((passages) => ({ passages, matches: matchArticle(asked, passages) }));
  const isNamed = namedTerms(asked, read);
  const grounds = read.map((one) => articleGround(asked, isNamed, one));
  const all = asked.terms.map(({ weight }) => weight);
  const most = Math.max(Number.MIN_VALUE, ...grounds.map(({ anywhere }) => share(all, anywhere)));
  const names = all.map((weight, term) => (isNamed[term] === true ? weight : 0));
  const others = all.map((weight, term) => (isNamed[term] === true ? 0 : weight));
  return { question: { asked, isNamed, all, names, others, most }, articles: grounds };
}

interface ReadArticle {
  readonly passages: AnswerPassages;
  readonly matches: ArticleMatches;
}

function articleGround(
  asked: Asked,
  isNamed: readonly boolean[],
  { passages, matches }: ReadArticle,
): ArticleGround {
  const { headline, headings, sentences } = matches;
  const texts = [headline, ...headings.values(), ...sentences];
  const things = sentences.map((matched, index) =>
    thingFound(asked, passages.sentences[index]?.text ?? '', { matched, isNamed }),
  );
  return {
    matches,
    anywhere: best(texts.map(({ met }) => met)),
    top: best([headline, ...sentences.slice(0, 1)].map(({ met }) => met)),
    pairs: headline.pairs.map((_, pair) => texts.some(({ pairs }) => pairs[pair] === true)),
    isPhraseApart: asked.phrases.some((first) => !texts.some(({ met }) => holdsBoth(met, first))),
    local: asked.terms.map(({ weight }, term) => {
      const held = sentences.filter(({ met }) => (met[term] ?? 0) > 0).length;
      return weight * Math.log(1 + (sentences.length + 1) / (held + 0.5));
    }),
    things,
    thingRate: things.filter(({ isHeld }) => isHeld).length / Math.max(1, things.length),
  };
}

/** Words that are only used for the phrase's don't make it up. */
function holdsBoth(met: Met, first: number): boolean {
  return Math.min(met[first] ?? 0, met[first + 1] ?? 0) >= KIN;
}
