/** What a request has left of a limit. */
export interface Limit {
  readonly isOver: boolean;
  readonly resetAfter: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Discord's bucket of each channel's messages. */
export function createBuckets(perSecond: number): (path: string) => Limit {
  const buckets = new Map<string, { left: number; resetAt: number }>();
  return (path) => {
    const now = Date.now();
    const known = buckets.get(path);
    const bucket =
      known === undefined || known.resetAt <= now
        ? { left: perSecond, resetAt: now + 1_000 }
        : known;
    buckets.set(path, bucket);
    bucket.left -= 1;
    const resetAfter = (bucket.resetAt - now) / 1_000;
    const isOver = bucket.left < 0;
    return {
      isOver,
      resetAfter,
      headers: {
        'x-ratelimit-limit': String(perSecond),
        'x-ratelimit-remaining': String(Math.max(0, bucket.left)),
        'x-ratelimit-reset-after': resetAfter.toFixed(3),
        'x-ratelimit-bucket': 'messages',
        ...(isOver
          ? { 'retry-after': String(Math.ceil(resetAfter)), 'x-ratelimit-scope': 'user' }
          : {}),
      },
    };
  };
}

/** Discord's limit over all routes; silent until it is met. */
export function createGlobalLimit(perSecond: number): () => Limit {
  let recent: readonly number[] = [];
  return () => {
    const now = Date.now();
    recent = recent.filter((at) => now - at < 1_000);
    const [oldest = now] = recent;
    const isOver = recent.length >= perSecond;
    if (!isOver) recent = [...recent, now];
    const resetAfter = (oldest + 1_000 - now) / 1_000;
    const headers = {
      'retry-after': String(Math.ceil(resetAfter)),
      'x-ratelimit-global': 'true',
      'x-ratelimit-scope': 'global',
    };
    return { isOver, resetAfter, headers: isOver ? headers : {} };
  };
}

export function rateLimited({ resetAfter }: Limit, scope: 'global' | 'channel'): unknown {
  const message = 'You are being rate limited.';
  return { message, retry_after: resetAfter, global: scope === 'global' };
}
