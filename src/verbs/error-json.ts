import { BroadsheetError } from '../domain/errors.ts';

/** An error as other programs read it. */
export function errorJson(error: unknown): { readonly error: object } {
  if (error instanceof BroadsheetError) {
    const { code, message, advice } = error;
    return { error: { code, message, advice } };
  }
  return {
    error: { code: 'internal', message: 'something went wrong; standard error tells more' },
  };
}
