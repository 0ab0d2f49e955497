/** Long work in parts; each says how many bytes of text it went through, so that whoever drives it can rest in between. */
export type Steps<Result> = Generator<number, Result, void>;

/** All of it at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
