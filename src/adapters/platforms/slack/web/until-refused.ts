import { BroadsheetError } from '../../../../domain/errors.ts';
import type { Clock } from '../../../../ports/clock.ts';
import type { Log } from '../../../../ports/log.ts';

const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 60_000;

export interface RetryNeeds {
  readonly clock: Clock;
  readonly log: Log;
}

/** Tries again, with growing waits, while Slack can't be reached; rejects once it refuses. */
export async function untilRefused<Result>(
  { clock, log }: RetryNeeds,
  attempt: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isFinal = !(error instanceof BroadsheetError) || !error.isTransient;
      if (isFinal || signal?.aborted === true) throw error;
      log.warn('Slack does not answer yet', { failures, error });
      await clock.sleep(waitAfter(failures), signal);
    }
  }
}

/** Milliseconds to wait after so many failures in a row. */
export function waitAfter(failures: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** failures, MAX_WAIT_MS);
}
