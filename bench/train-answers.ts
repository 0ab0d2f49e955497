import { createHash } from 'node:crypto';
import { FEATURES, readExamples, type AnswerExample } from './answers/examples.ts';
import { learnOrder, learnProof, type Row } from './answers/learn.ts';
import { product } from './answers/minimize.ts';
import { openBenchStore } from './answers/newsroom.ts';
import { readQuestions } from './answers/questions.ts';
import type { BenchOptions } from './options.ts';
import { openPack } from './pack.ts';

/** Weight decay: there are few questions for so many weights. */
const ORDER_DECAY = 0.002;
const PROOF_DECAY = 0.002;
const FOLDS = 8;
/** Share of the held questions that may be refused. */
const REFUSED = 0.08;

interface Learned {
  readonly order: Row;
  readonly proof: Row;
}

interface Judged {
  readonly pack: string;
  readonly isHeld: boolean;
  readonly isFirst: boolean;
  readonly proof: number;
}

/**
 * Learns `answers/weights.ts` on the questions over several packs, of naeb on one half; prints them with the figures
 * on questions over articles which they were not learned from (each eighth by the others). The other half of naeb's
 * is never read.
 */
export async function run({ data, rest }: BenchOptions): Promise<void> {
  if (data === null) throw new Error('train-answers needs --data naeb wcxb aeb daniel');
  const examples: AnswerExample[] = [];
  for (const folder of [data, ...rest.map(openPack)]) examples.push(...(await readPack(folder)));
  const learned = learn(examples);
  for (const [index, name] of FEATURES.entries()) {
    const [order, proof] = [learned.order[index] ?? 0, learned.proof[index] ?? 0];
    console.log(`  ${name}: { order: ${order.toFixed(2)}, proof: ${proof.toFixed(2)} },`);
  }
  const unseen = Array.from({ length: FOLDS }, (_, fold) => {
    const others = learn(examples.filter((example) => foldOf(example) !== fold));
    const own = examples.filter((example) => foldOf(example) === fold);
    return own.map((example) => judge(example, others));
  }).flat();
  const byPack = [...Map.groupBy(unseen, ({ pack }) => pack)];
  console.table({
    'learned from': figures(examples.map((example) => judge(example, learned))),
    unseen: figures(unseen),
    ...Object.fromEntries(byPack.map(([pack, some]) => [`unseen: ${pack}`, figures(some)])),
  });
}

async function readPack(folder: string): Promise<readonly AnswerExample[]> {
  await using newsroom = await openBenchStore(folder);
  const examples: AnswerExample[] = [];
  for (const asked of readQuestions(folder).filter(({ half }) => half === 'tune')) {
    examples.push(...(await readExamples(newsroom, asked)));
  }
  return examples;
}

/** Questions on one article are of one fold. */
function foldOf({ asked: { articles, question } }: AnswerExample): number {
  const [key = question] = articles;
  return createHash('sha256').update(key).digest().readUInt32BE() % FOLDS;
}

function learn(examples: readonly AnswerExample[]): Learned {
  const order = learnOrder(
    examples.filter(({ gold }) => gold.size > 0),
    ORDER_DECAY,
  );
  const tops = examples.flatMap(({ rows, isHeld }) => {
    const row = rows[topOf(rows, order)];
    return row === undefined ? [] : [{ row, isHeld }];
  });
  return { order, proof: learnProof(tops, PROOF_DECAY) };
}

/** Index of the best sentence; -1 for none. */
function topOf(rows: readonly Row[], order: Row): number {
  const values = rows.map((row) => product(row, order));
  return values.indexOf(Math.max(...values));
}

function judge({ pack, rows, gold, isHeld }: AnswerExample, { order, proof }: Learned): Judged {
  const top = topOf(rows, order);
  const best = rows[top];
  return {
    pack,
    isHeld,
    isFirst: gold.has(top),
    proof: best === undefined ? Number.NEGATIVE_INFINITY : product(best, proof),
  };
}

/** What is refused at the threshold that refuses few of the held questions. */
function figures(judged: readonly Judged[]): object {
  const held = judged.filter(({ isHeld }) => isHeld);
  const others = judged.filter(({ isHeld }) => !isHeld);
  const proofs = held.map(({ proof }) => proof).toSorted((left, right) => left - right);
  const least = proofs[Math.floor(REFUSED * proofs.length)] ?? 0;
  const refused = others.filter(({ proof }) => proof < least).length / others.length;
  return {
    questions: judged.length,
    'best sentence right': (held.filter(({ isFirst }) => isFirst).length / held.length).toFixed(3),
    'least probability': (1 / (1 + Math.exp(-least))).toFixed(3),
    'refused of the others': refused.toFixed(3),
  };
}
