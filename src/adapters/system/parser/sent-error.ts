import { BroadsheetError, type ErrorCode } from '../../../domain/errors.ts';

/** An error as it travels between threads; `code` is `null` for one that nobody threw on purpose. */
export interface SentError {
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly advice: string | null;
}

const UNREADABLE = 'This document can’t be read.';

export function toSentError(error: unknown): SentError {
  if (error instanceof BroadsheetError) {
    return { code: error.code, message: error.message, advice: error.advice };
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: null, message, advice: null };
}

/** A fault of the parser itself becomes a fault of the document: it must not end the poll of a source. */
export function fromSentError({ code, message, advice }: SentError): BroadsheetError {
  return new BroadsheetError(
    code ?? 'bad-answer',
    code === null ? `parser fault: ${message}` : message,
    {
      advice: advice ?? UNREADABLE,
    },
  );
}
