import { BroadsheetError } from '../../../../domain/errors.ts';
import type { Clock } from '../../../../ports/clock.ts';

/** Failures that are waited out before the caller is told. */
const MAX_WAITS = 3;
const DEFAULT_WAIT_MS = 1_000;

/** Calls again after failures of a kind, each time after as long as Slack says. */
export async function callAgain<Result>(
  clock: Clock,
  mayRepeat: (error: BroadsheetError) => boolean,
  call: () => Promise<Result>,
): Promise<Result> {
  for (let waits = 0; ; waits += 1) {
    try {
      return await call();
    } catch (error) {
      const isFinal = !(error instanceof BroadsheetError) || !mayRepeat(error);
      if (isFinal || waits >= MAX_WAITS) throw error;
      await clock.sleep(error.retryAfterMs ?? DEFAULT_WAIT_MS);
    }
  }
}

/** The one failure after which nothing can have been done: for calls that must not be done twice. */
export function isRateLimit({ code }: BroadsheetError): boolean {
  return code === 'rate-limited';
}

/** For calls that do no harm when they are done twice. */
export function isTransient(error: BroadsheetError): boolean {
  return error.isTransient;
}
