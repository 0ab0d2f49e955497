import { createHmac, timingSafeEqual } from 'node:crypto';

/** Slack's own advice against replays (docs.slack.dev, verifying requests); here for both directions. */
const MAX_SKEW_SECONDS = 300;

export interface SignedRequest {
  readonly body: Uint8Array;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
}

/** `forged`: not signed with the secret. `untimely`: signed by Slack, but not within five minutes of now. */
export type SignatureVerdict = 'genuine' | 'untimely' | 'forged';

/** Whether Slack signed a request just now; compared in constant time. */
export function judgeSignature(
  { body, timestamp, signature }: SignedRequest,
  secret: string,
  now: Temporal.Instant,
): SignatureVerdict {
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/u.test(timestamp)) {
    return 'forged';
  }
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex');
  const expected = Buffer.from(`v0=${digest}`);
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  return Math.abs(secondsOld(timestamp, now)) > MAX_SKEW_SECONDS ? 'untimely' : 'genuine';
}

/** By this machine's clock; negative for a time that is still to come. */
export function secondsOld(timestamp: string, now: Temporal.Instant): number {
  return now.epochMilliseconds / 1_000 - Number(timestamp);
}
