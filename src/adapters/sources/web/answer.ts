import { BroadsheetError, type ErrorCode } from '../../../domain/errors.ts';
import type { RawDocument } from '../../../domain/source.ts';
import type { HttpAnswer } from '../../../ports/http.ts';

/** What a server's refusal means, and what the person can do about it. */
const REFUSALS: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  401: ['forbidden', 'The site wants a login before it shows this.'],
  402: ['forbidden', 'The site wants to be paid before it shows this.'],
  403: ['forbidden', 'The site refuses to be read by programs.'],
  404: ['not-found', 'There is nothing at that address any more. Check it in a browser.'],
  410: [
    'not-found',
    'The site says that this is gone for good. Remove it, or give the new address.',
  ],
  429: ['rate-limited', 'The site says that it is asked too often. It will be asked less.'],
  451: ['forbidden', 'The site may not show this here for legal reasons.'],
};

const SERVER_FAULT = 'The site has a fault of its own at the moment. A later try may do better.';
const LASTING: ReadonlySet<number> = new Set([410, 451]);

/** The document of a good answer; throws a `BroadsheetError` for any other status, and for an empty body. */
export function toDocument(answer: HttpAnswer, fetchedAt: Temporal.Instant): RawDocument {
  const { status, body, contentType, url } = answer;
  if (status < 200 || status >= 300) throw refusal(answer);
  if (body.length === 0) {
    throw new BroadsheetError('bad-answer', `${url} answered ${status} with nothing`, {
      advice: 'That address answers with nothing. Check it in a browser, or try again later.',
      isTransient: true,
    });
  }
  return { bytes: body, contentType, address: url, fetchedAt };
}

function refusal({ status, url, retryAfterMs }: HttpAnswer): BroadsheetError {
  const [code, advice] =
    REFUSALS[status] ??
    (status >= 500 ? ['unreachable' as const, SERVER_FAULT] : ['bad-answer' as const, odd(status)]);
  return new BroadsheetError(code, `${url} answered ${status}`, {
    advice: `${advice} (${status})`,
    isTransient: !LASTING.has(status),
    ...(retryAfterMs !== null && { retryAfterMs }),
  });
}

function odd(status: number): string {
  return status < 400 ? 'The site leads on without saying where.' : 'The site refuses the request.';
}
