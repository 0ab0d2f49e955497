/** No server can silence itself for longer. */
const LONGEST_MS = 24 * 60 * 60 * 1_000;

/** What the server asks to wait before the next request, in milliseconds within a day; `null` where it asks nothing. */
export function waitingTime(
  retryAfter: string | null,
  cacheControl: string | null,
  now: Temporal.Instant,
): number | null {
  return clamp(parseRetryAfter(retryAfter, now) ?? parseMaxAge(cacheControl));
}

/** Seconds, or an HTTP date (RFC 9110, 10.2.3). */
function parseRetryAfter(value: string | null, now: Temporal.Instant): number | null {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  if (!/[a-z]{3}/i.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at - now.epochMilliseconds;
}

function parseMaxAge(value: string | null): number | null {
  const seconds = /(?:^|[,\s])max-age\s*=\s*"?(\d+)/i.exec(value ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds) * 1_000;
}

function clamp(milliseconds: number | null): number | null {
  return milliseconds === null || milliseconds <= 0 ? null : Math.min(milliseconds, LONGEST_MS);
}
