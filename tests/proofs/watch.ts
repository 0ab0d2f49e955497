import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Watched<Result> {
  readonly result: Result | Error;
  readonly ms: number;
  /** The longest time for which this thread's loop was held meanwhile. */
  readonly heldMs: number;
  /** By how much the process grew. */
  readonly growthMb: number;
}

/** Waits for some work, and watches what it does to the process. A rejection is its result. */
export async function watch<Result>(work: () => Promise<Result>): Promise<Watched<Result>> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const before = process.memoryUsage.rss();
  delay.enable();
  const start = performance.now();
  const result = await work().catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  const ms = performance.now() - start;
  delay.disable();
  const growthMb = (process.memoryUsage.rss() - before) / 1e6;
  return { result, ms, heldMs: delay.max / 1e6, growthMb };
}

export interface Report {
  readonly cases: number;
  readonly worstMs: number;
  /** The longest hold of the loop over nine in ten cases, and over all: a busy machine holds it too. */
  readonly usuallyHeldMs: number;
  readonly longestHeldMs: number;
  readonly worstGrowthMb: number;
}

export function report(watched: readonly Watched<unknown>[]): Report {
  const held = watched.map(({ heldMs }) => heldMs).sort((left, right) => left - right);
  return {
    cases: watched.length,
    worstMs: Math.max(0, ...watched.map(({ ms }) => ms)),
    usuallyHeldMs: held[Math.floor(held.length * 0.9)] ?? 0,
    longestHeldMs: held.at(-1) ?? 0,
    worstGrowthMb: Math.max(0, ...watched.map(({ growthMb }) => growthMb)),
  };
}
