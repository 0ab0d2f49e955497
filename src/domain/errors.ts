/** What went wrong, in words the program can branch on. */
export type ErrorCode =
  | 'invalid-input' // a person or a file gave something that can't be used
  | 'invalid-configuration'
  | 'not-found'
  | 'forbidden' // the person, or the bot itself, lacks the right
  | 'refused-address' // an address outside the public internet
  | 'unreachable' // no answer, in time or at all
  | 'bad-answer' // an answer that can't be read
  | 'too-large'
  | 'too-slow'
  | 'rate-limited'
  | 'model-failed'
  | 'store-failed';

interface ErrorDetails {
  /** What the person can do next, in the person's words; shown in chat. */
  readonly advice?: string;
  /** Whether the same call may succeed later without anything being changed. */
  readonly isTransient?: boolean;
  readonly cause?: unknown;
  /** For `rate-limited`: how long to wait before the next try, in milliseconds. */
  readonly retryAfterMs?: number;
  /** How much of a platform a refusal concerns: one place, one guild or workspace, or the whole account. */
  readonly scope?: ErrorScope;
}

export type ErrorScope = 'place' | 'owner' | 'platform';

/**
 * The one error that the product throws on purpose: `message` is for the log, `advice` for the person.
 * Anything else that is thrown is a bug.
 */
export class BroadsheetError extends Error {
  readonly code: ErrorCode;
  readonly advice: string | null;
  readonly isTransient: boolean;
  readonly retryAfterMs: number | null;
  readonly scope: ErrorScope;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'BroadsheetError';
    this.code = code;
    this.advice = details.advice ?? null;
    this.isTransient = details.isTransient ?? false;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.scope = details.scope ?? 'place';
  }
}
