import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../ports/clock.ts';

/** The longest that a timer of the runtime can wait. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's own clock. */
export function createSystemClock(): Clock {
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
  };
}
