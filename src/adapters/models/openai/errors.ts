import { APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { BroadsheetError } from '../../../domain/errors.ts';

/** What a spent account is asked again after at the earliest: it does not mend itself in seconds. */
const QUOTA_PAUSE_MS = 10 * 60_000;
const MAX_RETRY_AFTER_MS = 60 * 60_000;

/** Whether an endpoint would take the request if less was asked of its form. */
export function refusesFormat(error: unknown): boolean {
  if (!(error instanceof APIError)) return false;
  const isRefusal = error.status === 400 || error.status === 404 || error.status === 422;
  return (
    isRefusal && /response_format|json_schema|json_object|json mode|schema/iu.test(error.message)
  );
}

/**
 * A failed call in our own words. The endpoint's text is left out: it may repeat the key, and it is untrusted.
 */
export function mapError(error: unknown): BroadsheetError {
  if (error instanceof BroadsheetError) return error;
  if (error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError) {
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
  return new BroadsheetError('model-failed', `the model endpoint answered ${status}`, {
    isTransient,
  });
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
