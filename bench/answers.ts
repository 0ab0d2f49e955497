import { askQuestion } from '../src/core/ask.ts';
import type { Answer } from '../src/domain/answer.ts';
import type { Claim } from '../src/domain/summary.ts';
import { createExtractiveSummarizer } from '../src/summarizers/extractive.ts';
import { CLOCK, openBenchStore, OWNER, type BenchStore } from './answers/newsroom.ts';
import { holdsOne, readQuestions, type BenchQuestion } from './answers/questions.ts';
import type { BenchOptions } from './options.ts';

interface Outcome {
  readonly asked: BenchQuestion;
  readonly answer: Answer;
  readonly claims: readonly Claim[];
  readonly milliseconds: number;
}

/** Every question over the articles of a pack, answered without a model: what is answered right, and what is refused. */
export async function run({ data, writePredictions }: BenchOptions): Promise<void> {
  if (data === null) throw new Error('answers needs --data naeb, wcxb, aeb or daniel');
  await using newsroom = await openBenchStore(data);
  const outcomes: Outcome[] = [];
  for (const asked of readQuestions(data)) outcomes.push(await askOne(newsroom, asked));
  const halves = Map.groupBy(outcomes, ({ asked }) => asked.half);
  const table = [...halves].map(([half, some]) => [half, figures(some, newsroom)]);
  console.table(Object.fromEntries(table));
  writePredictions(outcomes.map((outcome) => line(outcome, newsroom)));
}

async function askOne({ store }: BenchStore, asked: BenchQuestion): Promise<Outcome> {
  const needs = { store, summarizer: createExtractiveSummarizer(), clock: CLOCK };
  const started = performance.now();
  const answer = await askQuestion(needs, {
    owner: OWNER,
    question: asked.question,
    history: [],
    source: null,
    language: null,
  });
  const milliseconds = performance.now() - started;
  return { asked, answer, claims: answer.kind === 'answered' ? answer.claims : [], milliseconds };
}

function figures(outcomes: readonly Outcome[], { packIds }: BenchStore): object {
  const held = outcomes.filter(({ asked }) => asked.articles.length > 0);
  const answered = held.filter(({ claims }) => claims.length > 0);
  const bullets = answered.flatMap(({ asked, claims }) =>
    claims.map((claim) => isFrom(asked, claim, packIds)),
  );
  const refusals = Map.groupBy(
    outcomes.filter(({ asked }) => asked.articles.length === 0),
    ({ asked }) => asked.kind,
  );
  const times = outcomes.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return {
    questions: outcomes.length,
    'answered right': share(held, isRight),
    'first bullet right': share(held, isFirstRight),
    'first bullet’s article right': share(held, ({ asked, claims: [first] }) =>
      first === undefined ? false : isFrom(asked, first, packIds),
    ),
    'bullets of the article': share(bullets, (isOfIt) => isOfIt),
    'bullets an answer': (bullets.length / Math.max(1, answered.length)).toFixed(2),
    'wrongly refused': share(held, isRefused),
    refused: share([...refusals.values()].flat(), isRefused),
    ...Object.fromEntries(
      [...refusals].map(([kind, some]) => [`refused: ${kind}`, share(some, isRefused)]),
    ),
    'median ms': (times[Math.floor(times.length / 2)] ?? 0).toFixed(1),
  };
}

function isRefused({ claims }: Outcome): boolean {
  return claims.length === 0;
}

/** Every thing that was asked is quoted. */
function isRight({ asked, claims }: Outcome): boolean {
  return asked.answers.every((words) => claims.some(({ text }) => holdsOne(text, words)));
}

function isFirstRight({ asked, claims: [first] }: Outcome): boolean {
  return first !== undefined && asked.answers.some((words) => holdsOne(first.text, words));
}

function isFrom(
  { articles }: BenchQuestion,
  { citations }: Claim,
  packIds: ReadonlyMap<string, string>,
): boolean {
  return citations.some(({ article }) => articles.includes(packIds.get(article) ?? ''));
}

function share<Thing>(things: readonly Thing[], holds: (thing: Thing) => boolean): string {
  return (things.filter(holds).length / Math.max(1, things.length)).toFixed(3);
}

function line(outcome: Outcome, { packIds }: BenchStore): object {
  const { asked, claims } = outcome;
  return {
    id: asked.id,
    half: asked.half,
    kind: asked.kind,
    question: asked.question,
    isRight: isRight(outcome),
    isFirstRight: isFirstRight(outcome),
    bullets: claims.map(({ text, citations }) => ({
      text,
      articles: citations.map(({ article }) => packIds.get(article)),
    })),
  };
}
