import { rankSentences } from '../../src/core/ask/find-evidence.ts';
import { readQuestion } from '../../src/core/ask/question.ts';
import { splitQuestion } from '../../src/core/ask/split-question.ts';
import { ANSWER_WEIGHTS, type AnswerFeature } from '../../src/text/answers/weights.ts';
import { CLOCK, OWNER, type BenchStore } from './newsroom.ts';
import type { Row } from './learn.ts';
import { holdsOne, type BenchQuestion } from './questions.ts';

export const FEATURES = Object.keys(ANSWER_WEIGHTS) as AnswerFeature[];

/** The sentences that are found for a question, and those of them that answer it. */
export interface AnswerExample {
  readonly pack: string;
  readonly asked: BenchQuestion;
  readonly isHeld: boolean;
  /** Their features, in the order of `FEATURES`. */
  readonly rows: readonly Row[];
  readonly gold: ReadonlySet<number>;
}

export async function readExamples(
  newsroom: BenchStore,
  asked: BenchQuestion,
): Promise<readonly AnswerExample[]> {
  const examples: AnswerExample[] = [];
  const history: string[] = [];
  for (const text of splitQuestion(asked.question)) {
    examples.push(await readExample(newsroom, asked, { text, history }));
    history.push(text);
  }
  return examples;
}

interface Clause {
  readonly text: string;
  readonly history: readonly string[];
}

async function readExample(
  { pack, store, packIds }: BenchStore,
  asked: BenchQuestion,
  { text, history }: Clause,
): Promise<AnswerExample> {
  const question = readQuestion(text, { history, now: CLOCK.now(), timeZone: 'UTC' });
  const { found, ranked } = await rankSentences(
    store,
    { owner: OWNER, source: null },
    { ...question, terms: question.termsWithDate ?? question.terms, since: null, until: null },
  );
  const isGold = (article: number, sentence: string): boolean =>
    asked.articles.includes(packIds.get(found[article]?.article.id ?? '') ?? '') &&
    asked.answers.some((words) => holdsOne(sentence, words));
  return {
    pack,
    asked,
    isHeld: asked.articles.length > 0,
    rows: ranked.map(({ features }) => Float64Array.from(FEATURES, (name) => features[name])),
    gold: new Set(
      ranked.flatMap(({ article, sentence }, index) =>
        isGold(article, sentence.text) ? [index] : [],
      ),
    ),
  };
}
