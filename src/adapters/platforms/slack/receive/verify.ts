import { createHmac, timingSafeEqual } from 'node:crypto';

/** Slack's own advice against replays (docs.slack.dev, verifying requests); here for both directions. */
const MAX_SKEW_SECONDS = 300;

export interface SignedRequest {
  readonly body: Uint8Array;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
}

/** Whether Slack signed a request within five minutes of now; compared in constant time. */
export function isSignedBySlack(
  { body, timestamp, signature }: SignedRequest,
  secret: string,
  now: Temporal.Instant,
): boolean {
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/u.test(timestamp)) {
    return false;
  }
  const skew = Math.abs(now.epochMilliseconds / 1_000 - Number(timestamp));
  if (skew > MAX_SKEW_SECONDS) return false;
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex');
  const expected = Buffer.from(`v0=${digest}`);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
