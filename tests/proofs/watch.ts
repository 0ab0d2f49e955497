export interface Watched<Result> {
  readonly result: Result | Error;
  readonly ms: number;
  /**
   * The most of the processor's time that one turn of this thread's loop took meanwhile, in milliseconds. Time on the
   * clock would tell of a busy machine too.
   */
  readonly heldMs: number;
  /** By how much the process grew. */
  readonly growthMb: number;
}

/** Milliseconds: turns are looked at this often, so that several short ones count as one. */
const LOOK_MS = 5;

/** Waits for some work, and watches what it does to the process. A rejection is its result. */
export async function watch<Result>(work: () => Promise<Result>): Promise<Watched<Result>> {
  const before = process.memoryUsage.rss();
  const turns = watchTurns();
  const start = performance.now();
  const result = await work().catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  const ms = performance.now() - start;
  const heldMs = await turns.end();
  const growthMb = (process.memoryUsage.rss() - before) / 1e6;
  return { result, ms, heldMs, growthMb };
}

/** Looks at the thread's own time from turn to turn; `end` gives the most that one took. */
function watchTurns(): { readonly end: () => Promise<number> } {
  let longest = 0;
  let last = process.threadCpuUsage();
  const timer = setInterval(look, LOOK_MS);
  function look(): void {
    const { user, system } = process.threadCpuUsage(last);
    last = process.threadCpuUsage();
    longest = Math.max(longest, (user + system) / 1_000);
  }
  return {
    async end() {
      await new Promise((resolve) => setImmediate(resolve));
      look();
      clearInterval(timer);
      return longest;
    },
  };
}

export interface Report {
  readonly cases: number;
  readonly worstMs: number;
  readonly longestHeldMs: number;
  readonly worstGrowthMb: number;
}

export function report(watched: readonly Watched<unknown>[]): Report {
  return {
    cases: watched.length,
    worstMs: Math.max(0, ...watched.map(({ ms }) => ms)),
    longestHeldMs: Math.max(0, ...watched.map(({ heldMs }) => heldMs)),
    worstGrowthMb: Math.max(0, ...watched.map(({ growthMb }) => growthMb)),
  };
}
