import { BroadsheetError } from '../domain/errors.ts';
import { redactUrl } from '../text/redact.ts';

/** An error as other programs read it, without secrets of an address. */
export function errorJson(error: unknown): { readonly error: object } {
  if (error instanceof BroadsheetError) {
    const { code, message, advice } = error;
    return {
      error: {
        code,
        message: redactUrl(message),
        advice: advice === null ? null : redactUrl(advice),
      },
    };
  }
  return {
    error: { code: 'internal', message: 'something went wrong; standard error tells more' },
  };
}
