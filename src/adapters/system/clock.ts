import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../ports/clock.ts';

/** The longest that a timer of the runtime can wait. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's own clock; a process has one, so that its turns are taken by all of its work. */
export function createSystemClock(): Clock {
  const turns = createTurns();
  return {
    now: () => Temporal.Now.instant(),
    async sleep(milliseconds, signal) {
      const duration = Math.min(Math.max(milliseconds, 0), LONGEST_TIMER_MS);
      try {
        await wait(duration, undefined, { ...(signal && { signal }) });
      } catch (error) {
        if (signal?.aborted !== true) throw error;
      }
    },
    turn: () => turns.take(),
  };
}

interface Turns {
  /** Resolves in the order of the calls, one on each round of the event loop. */
  take(): Promise<void>;
}

function createTurns(): Turns {
  let waiting: (() => void)[] = [];
  /** Those before it have had their turn. */
  let next = 0;

  function give(): void {
    waiting[next]?.();
    next += 1;
    const isOver = next === waiting.length;
    // Not at each step: a long queue would be moved up each time.
    if (isOver || next > waiting.length / 2) {
      waiting = waiting.slice(next);
      next = 0;
    }
    if (!isOver) setImmediate(give);
  }

  return {
    take: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 1) setImmediate(give);
      }),
  };
}
