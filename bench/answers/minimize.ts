/** A function's value at a point; its slopes there are written to the second array. */
export type Objective = (point: Float64Array, slopes: Float64Array) => number;

interface Step {
  readonly move: Float64Array;
  readonly turn: Float64Array;
  /** Of move and turn, inverted. */
  readonly scale: number;
}

/** Steps that the shape of the function is told from. */
const MEMORY = 12;
const MAX_STEPS = 500;
/** No slope steeper than this: as good as the lowest point. */
const FLAT = 1e-7;
/** Of the fall that the slope promises, a step must bring so much (Armijo). */
const LEAST_FALL = 1e-4;
const SHORTEST = 1e-12;

/**
 * The lowest point of a smooth function, from 0 on (L-BFGS: Nocedal and Wright, Numerical Optimization, algorithms 7.4
 * and 7.5, with a backtracking line search).
 */
export function minimize(size: number, objective: Objective): Float64Array {
  const steps: Step[] = [];
  let point = new Float64Array(size);
  let slopes = new Float64Array(size);
  let value = objective(point, slopes);
  for (let step = 0; step < MAX_STEPS && slopes.some((one) => Math.abs(one) > FLAT); step += 1) {
    const direction = directionFrom(steps, slopes);
    const promised = product(direction, slopes);
    let [length, next, nextSlopes, nextValue] = [1, point, slopes, Number.POSITIVE_INFINITY];
    while (nextValue > value + LEAST_FALL * length * promised) {
      if (length < SHORTEST) return point;
      next = point.map((one, index) => one + length * (direction[index] ?? 0));
      nextSlopes = new Float64Array(size);
      nextValue = objective(next, nextSlopes);
      length /= 2;
    }
    remember(steps, difference(next, point), difference(nextSlopes, slopes));
    [point, slopes, value] = [next, nextSlopes, nextValue];
  }
  return point;
}

/** Downwards, bent by the shape that the last steps have shown. */
function directionFrom(steps: readonly Step[], slopes: Float64Array): Float64Array {
  const direction = slopes.map((one) => -one);
  const shares = steps.toReversed().map(({ move, turn, scale }) => {
    const part = scale * product(move, direction);
    add(direction, turn, -part);
    return part;
  });
  const last = steps.at(-1);
  if (last !== undefined) {
    const bend = 1 / (last.scale * product(last.turn, last.turn));
    direction.forEach((one, index) => (direction[index] = one * bend));
  }
  for (const [index, { move, turn, scale }] of steps.entries()) {
    const part = scale * product(turn, direction);
    add(direction, move, (shares[steps.length - 1 - index] ?? 0) - part);
  }
  return direction;
}

/** A step along which the slope doesn't rise tells nothing. */
function remember(steps: Step[], move: Float64Array, turn: Float64Array): void {
  const rise = product(move, turn);
  if (rise <= 0) return;
  steps.push({ move, turn, scale: 1 / rise });
  if (steps.length > MEMORY) steps.shift();
}

export function product(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) {
    sum += (left[index] ?? 0) * (right[index] ?? 0);
  }
  return sum;
}

/** Adds so much of one array to another. */
export function add(to: Float64Array, what: Float64Array, factor: number): void {
  for (let index = 0; index < to.length; index += 1) {
    to[index] = (to[index] ?? 0) + factor * (what[index] ?? 0);
  }
}

function difference(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((one, index) => one - (right[index] ?? 0));
}
