import { add, minimize, product } from './minimize.ts';

/** One number a feature; the first is the constant. */
export type Row = Float64Array;

export interface RankingExample {
  readonly rows: readonly Row[];
  readonly gold: ReadonlySet<number>;
}

export interface ProofExample {
  readonly row: Row;
  readonly isHeld: boolean;
}

/** Weights under which right sentences stand first (listwise softmax); `decay` draws them to 0. */
export function learnOrder(examples: readonly RankingExample[], decay: number): Row {
  const size = examples[0]?.rows[0]?.length ?? 0;
  return minimize(size, (weights, slopes) => {
    let loss = decayed(weights, slopes, decay);
    for (const { rows, gold } of examples) {
      const shares = softmax(rows.map((row) => product(row, weights)));
      const right = [...gold].reduce((sum, index) => sum + (shares[index] ?? 0), 0);
      loss -= Math.log(right) / examples.length;
      for (const [index, row] of rows.entries()) {
        const share = shares[index] ?? 0;
        const error = share - (gold.has(index) ? share / right : 0);
        add(slopes, row, error / examples.length);
      }
    }
    return loss;
  });
}

/** Weights by which an answer is told from the best sentence on what is not held (logistic regression, both alike). */
export function learnProof(examples: readonly ProofExample[], decay: number): Row {
  const held = examples.filter(({ isHeld }) => isHeld).length;
  return minimize(examples[0]?.row.length ?? 0, (weights, slopes) => {
    let loss = decayed(weights, slopes, decay);
    for (const { row, isHeld } of examples) {
      const share = 1 / 2 / (isHeld ? held : examples.length - held);
      const sign = isHeld ? 1 : -1;
      const raised = Math.exp(-sign * product(row, weights));
      loss += share * Math.log1p(raised);
      add(slopes, row, (-sign * share * raised) / (1 + raised));
    }
    return loss;
  });
}

/** The constant is not drawn to 0. */
function decayed(weights: Row, slopes: Float64Array, decay: number): number {
  let loss = 0;
  for (const [index, weight] of weights.entries()) {
    if (index === 0) continue;
    slopes[index] = 2 * decay * weight;
    loss += decay * weight * weight;
  }
  return loss;
}

function softmax(values: readonly number[]): readonly number[] {
  const most = Math.max(...values);
  const raised = values.map((value) => Math.exp(value - most));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}
