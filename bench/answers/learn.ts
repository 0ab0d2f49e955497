/** One number a feature; the first is the constant. */
export type Row = readonly number[];

export interface RankingExample {
  readonly rows: readonly Row[];
  readonly gold: ReadonlySet<number>;
}

export interface ProofExample {
  readonly row: Row;
  readonly isHeld: boolean;
}

const STEPS = 1_000;
const RATE = 0.3;
const MOMENTUM = 0.9;

/** Weights under which right sentences stand first (listwise softmax); `decay` draws them to 0. */
export function learnOrder(examples: readonly RankingExample[], decay: number): Row {
  const size = examples[0]?.rows[0]?.length ?? 0;
  return ascend(size, decay, (weights, slopes) => {
    for (const { rows, gold } of examples) {
      const shares = softmax(rows.map((row) => dot(row, weights)));
      const right = [...gold].reduce((sum, index) => sum + (shares[index] ?? 0), 0);
      for (const [index, share] of shares.entries()) {
        const error = (gold.has(index) ? share / right : 0) - share;
        addTo(slopes, rows[index] ?? [], error / examples.length);
      }
    }
  });
}

/** Weights by which an answer is told from the best sentence on what is not held (logistic regression, both alike). */
export function learnProof(examples: readonly ProofExample[], decay: number): Row {
  const held = examples.filter(({ isHeld }) => isHeld).length;
  return ascend(examples[0]?.row.length ?? 0, decay, (weights, slopes) => {
    for (const { row, isHeld } of examples) {
      const error = (isHeld ? 1 : 0) - 1 / (1 + Math.exp(-dot(row, weights)));
      addTo(slopes, row, error / 2 / (isHeld ? held : examples.length - held));
    }
  });
}

export function dot(row: Row, weights: Row): number {
  let sum = 0;
  for (let index = 0; index < row.length; index += 1) {
    sum += (row[index] ?? 0) * (weights[index] ?? 0);
  }
  return sum;
}

function addTo(slopes: number[], row: Row, factor: number): void {
  for (let index = 0; index < row.length; index += 1) {
    slopes[index] = (slopes[index] ?? 0) + factor * (row[index] ?? 0);
  }
}

/** Gradient ascent with momentum. The constant is not drawn to 0. */
function ascend(
  size: number,
  decay: number,
  addSlopes: (weights: Row, slopes: number[]) => void,
): Row {
  const weights = Array.from({ length: size }, () => 0);
  const speed = [...weights];
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = weights.map((weight, index) => (index === 0 ? 0 : -2 * decay * weight));
    addSlopes(weights, slopes);
    for (let index = 0; index < size; index += 1) {
      speed[index] = MOMENTUM * (speed[index] ?? 0) + RATE * (slopes[index] ?? 0);
      weights[index] = (weights[index] ?? 0) + (speed[index] ?? 0);
    }
  }
  return weights;
}

function softmax(values: readonly number[]): readonly number[] {
  const most = Math.max(...values);
  const raised = values.map((value) => Math.exp(value - most));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}
