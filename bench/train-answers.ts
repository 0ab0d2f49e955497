import { FEATURES, readExamples, type AnswerExample } from './answers/examples.ts';
import { dot, learnOrder, learnProof, type Row } from './answers/learn.ts';
import { openBenchStore } from './answers/newsroom.ts';
import { readQuestions } from './answers/questions.ts';
import type { BenchOptions } from './options.ts';

/** Weight decay: there are few questions for so many weights. */
const ORDER_DECAY = 0.005;
const PROOF_DECAY = 0.003;
const FOLDS = 8;
/** Share of the held questions that may be refused. */
const REFUSED = 0.08;

interface Learned {
  readonly order: Row;
  readonly proof: Row;
}

interface Judged {
  readonly isHeld: boolean;
  readonly isFirst: boolean;
  readonly proof: number;
}

/**
 * Learns `answers/weights.ts` on one half of the questions over naeb; prints them with the figures on questions of
 * that half which they were not learned from (each eighth by the others). The other half is never read.
 */
export async function run({ data }: BenchOptions): Promise<void> {
  if (data === null) throw new Error('train-answers needs --data naeb');
  await using newsroom = await openBenchStore(data);
  const examples: AnswerExample[] = [];
  for (const asked of readQuestions().filter(({ half }) => half === 'tune')) {
    examples.push(...(await readExamples(newsroom, asked)));
  }
  const learned = learn(examples);
  for (const [index, name] of FEATURES.entries()) {
    const [order, proof] = [learned.order[index] ?? 0, learned.proof[index] ?? 0];
    console.log(`  ${name}: { order: ${order.toFixed(2)}, proof: ${proof.toFixed(2)} },`);
  }
  const unseen = Array.from({ length: FOLDS }, (_, fold) => {
    const isOfFold = ({ asked }: AnswerExample): boolean => (asked.id * 7 + 3) % FOLDS === fold;
    const others = learn(examples.filter((example) => !isOfFold(example)));
    return examples.filter(isOfFold).map((example) => judge(example, others));
  }).flat();
  console.table({
    'learned from': figures(examples.map((example) => judge(example, learned))),
    unseen: figures(unseen),
  });
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
  const values = rows.map((row) => dot(row, order));
  return values.indexOf(Math.max(...values));
}

function judge({ rows, gold, isHeld }: AnswerExample, { order, proof }: Learned): Judged {
  const top = topOf(rows, order);
  const best = rows[top];
  return {
    isHeld,
    isFirst: gold.has(top),
    proof: best === undefined ? Number.NEGATIVE_INFINITY : dot(best, proof),
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
