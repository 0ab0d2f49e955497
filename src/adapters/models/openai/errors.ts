import { APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { BroadsheetError } from '../../../domain/errors.ts';

/** What a spent account is asked again after at the earliest: it does not mend itself in seconds. */
const QUOTA_PAUSE_MS = 10 * 60_000;
const MAX_RETRY_AFTER_MS = 60 * 60_000;

/** What the operator can do about it. */
const HINTS: Readonly<Record<number, string>> = {
  401: 'check OPENAI_API_KEY',
  403: 'check OPENAI_API_KEY and what it may use',
  404: 'check OPENAI_MODEL and OPENAI_BASE_URL',
};

const FORMAT_WORDS = /response_format|json_schema|json_object|json mode|schema/iu;
const STREAM_WORDS = /stream/iu;
const REFUSALS: readonly unknown[] = [400, 404, 422, 501];

/** Whether an endpoint would take the request if less was asked of its form. */
export function refusesFormat(error: unknown): boolean {
  return isRefusal(error, FORMAT_WORDS);
}

/** Whether an endpoint would take the request if its answer came in one piece. */
export function refusesStream(error: unknown): boolean {
  return isRefusal(error, STREAM_WORDS);
}

function isRefusal(error: unknown, words: RegExp): boolean {
  return error instanceof APIError && REFUSALS.includes(error.status) && words.test(error.message);
}

/**
 * A failed call in our own words. The endpoint's text is left out: it may repeat the key, and it is untrusted.
 */
export function mapError(error: unknown): BroadsheetError {
  if (error instanceof BroadsheetError) return error;
  if (isLate(error)) {
    return new BroadsheetError('too-slow', 'the model did not answer in time', {
      isTransient: true,
    });
  }
  if (!(error instanceof APIError) || error.status === undefined) {
    const details = { isTransient: true, cause: nameOf(error) };
    return new BroadsheetError('model-failed', 'the model endpoint could not be reached', details);
  }
  return mapStatus(error.status as number, error);
}

function isLate(error: unknown): boolean {
  return (
    error instanceof APIConnectionTimeoutError ||
    error instanceof APIUserAbortError ||
    (error instanceof DOMException && ['TimeoutError', 'AbortError'].includes(error.name))
  );
}

function mapStatus(status: number, error: InstanceType<typeof APIError>): BroadsheetError {
  if (error.code === 'insufficient_quota') {
    const details = { isTransient: false, retryAfterMs: QUOTA_PAUSE_MS };
    return new BroadsheetError('rate-limited', "the model account's quota is spent", details);
  }
  if (status === 429) {
    const wait = retryAfterMs(error.headers);
    const details = { isTransient: true, ...(wait === null ? {} : { retryAfterMs: wait }) };
    return new BroadsheetError('rate-limited', 'the model endpoint asks to wait', details);
  }
  const isTransient = status === 408 || status === 409 || status >= 500;
  const hint = HINTS[status];
  const message = `the model endpoint answered ${status}${hint === undefined ? '' : ` (${hint})`}`;
  return new BroadsheetError('model-failed', message, { isTransient });
}

function retryAfterMs(headers: Headers | undefined): number | null {
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0
    ? Math.min(seconds * 1000, MAX_RETRY_AFTER_MS)
    : null;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
