import type { BroadsheetError } from '../../../../domain/errors.ts';
import type { Clock } from '../../../../ports/clock.ts';
import { callAgain, isRateLimit } from './call-again.ts';
import { createRecent } from './recent.ts';

/** Slack takes one message a second in a channel (docs.slack.dev, rate limits). */
const SPACING_MS = 1_000;
/** More channels than are posted to in that time. */
const MAX_REMEMBERED = 10_000;

/**
 * Runs posts of one channel one after the other, a second apart; channels don't wait for each other. Limits of the rate
 * are waited out.
 */
export type ChannelQueue = <Result>(
  channel: string,
  post: () => Promise<Result>,
  /** Without it they are waited out however long. */
  longestWaitMs?: number,
) => Promise<Result>;

export function createChannelQueue(clock: Clock): ChannelQueue {
  const tails = new Map<string, Promise<unknown>>();
  const posted = createRecent<Temporal.Instant>(MAX_REMEMBERED);

  async function waitForTurn(channel: string): Promise<void> {
    const last = posted.get(channel);
    if (last === undefined) return;
    const passed = clock.now().since(last).total('milliseconds');
    if (passed >= 0 && passed < SPACING_MS) await clock.sleep(SPACING_MS - passed);
  }

  async function run<Result>(
    channel: string,
    post: () => Promise<Result>,
    longestWaitMs: number,
  ): Promise<Result> {
    return await callAgain(clock, isShort, async () => {
      await waitForTurn(channel);
      posted.set(channel, clock.now());
      return await post();
    });
    function isShort(error: BroadsheetError): boolean {
      return isRateLimit(error) && (error.retryAfterMs ?? 0) <= longestWaitMs;
    }
  }

  return (channel, post, longestWaitMs = Infinity) => {
    const previous = tails.get(channel) ?? Promise.resolve();
    const result = previous.then(() => run(channel, post, longestWaitMs));
    const tail = settle(result).finally(() => {
      if (tails.get(channel) === tail) tails.delete(channel);
    });
    tails.set(channel, tail);
    return result;
  };
}

async function settle(work: Promise<unknown>): Promise<void> {
  await Promise.allSettled([work]);
}
