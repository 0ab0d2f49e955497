import type { Clock } from '../../../ports/clock.ts';

/** Discord lets one shard of a bucket in every five seconds. */
const BUCKET_PAUSE_MS = 5_000;
/** The second sign-in in an hour may be chance, from the third on each waits twice as long as the one before. */
const FREE_SIGN_INS = 2;
const LONGEST_PAUSE_MS = 10 * 60_000;
const HOUR_MS = 60 * 60_000;

export interface IdentifyThrottle {
  waitForIdentify(shardId: number, signal: AbortSignal): Promise<void>;
}

/**
 * Paces sign-ins. discord.js tries again every half second; a gateway that drops us after each sign-in would spend
 * Discord's 1,000 a day in hours, after which Discord takes the token away.
 */
export function createIdentifyThrottle(clock: Clock, maxConcurrency: number): IdentifyThrottle {
  const bucketFreeAt = new Map<number, number>();
  const signIns = new Map<number, readonly number[]>();
  return {
    async waitForIdentify(shardId, signal) {
      const now = clock.now().epochMilliseconds;
      const recent = (signIns.get(shardId) ?? []).filter((at) => at > now - HOUR_MS);
      const bucket = shardId % Math.max(1, maxConcurrency);
      const pausedUntil = (recent.at(-1) ?? 0) + pauseAfter(recent.length);
      const start = Math.max(now, bucketFreeAt.get(bucket) ?? 0, pausedUntil);
      bucketFreeAt.set(bucket, start + BUCKET_PAUSE_MS);
      signIns.set(shardId, [...recent, start]);
      if (start > now) await clock.sleep(start - now, signal);
      signal.throwIfAborted();
    },
  };
}

function pauseAfter(recent: number): number {
  if (recent < FREE_SIGN_INS) return 0;
  return Math.min(LONGEST_PAUSE_MS, BUCKET_PAUSE_MS * 2 ** (recent - FREE_SIGN_INS));
}
