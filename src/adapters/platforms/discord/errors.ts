import { BroadsheetError } from '../../../domain/errors.ts';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const CANNOT_MESSAGE_PERSON = 50_007;
const TOO_LARGE = new Set([40_005, 50_045]);
/** Under the code for a wrong form Discord says in words that something is too long. */
const TOO_LONG = /or fewer|too (?:long|large)|MAX_LENGTH|MAX_EMBED_SIZE|maximum size|exceed/i;

/** What discord.js tells of a failed request; its URL may hold a token, so that it is never kept. */
export interface DiscordFailure {
  /** HTTP; `null` where no answer came. */
  readonly status: number | null;
  /** Discord's own; `null` where it gave none. */
  readonly code: number | null;
  readonly message: string;
  readonly retryAfterMs: number | null;
}

export function readFailure(error: unknown): DiscordFailure {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as {
    status?: unknown;
    code?: unknown;
    retryAfter?: unknown;
  };
  const message = error instanceof Error ? error.message.replaceAll('\n', ' ') : 'unknown failure';
  return {
    status: typeof fields.status === 'number' ? fields.status : null,
    code: typeof fields.code === 'number' ? fields.code : null,
    message,
    retryAfterMs: typeof fields.retryAfter === 'number' ? fields.retryAfter : null,
  };
}

/** A failed request in the product's words. The failure itself is not its cause: it carries headers and addresses. */
export function toBroadsheetError(error: unknown): BroadsheetError {
  if (error instanceof BroadsheetError) return error;
  const failure = readFailure(error);
  const { status, code, message } = failure;
  if (status === 401 || /token to be set/i.test(message)) {
    return new BroadsheetError('forbidden', 'Discord refuses the bot token', { scope: 'platform' });
  }
  const told = `Discord answered ${status ?? 'nothing'}${code === null ? '' : ` (${code})`}: ${message}`;
  if (failure.retryAfterMs !== null || status === 429) {
    const retryAfterMs = failure.retryAfterMs ?? 1_000;
    return new BroadsheetError('rate-limited', told, { isTransient: true, retryAfterMs });
  }
  if (status === 403) return new BroadsheetError('forbidden', told, { advice: adviceFor(code) });
  if (status === 404) {
    return new BroadsheetError('not-found', told, { advice: 'That channel is gone.' });
  }
  const isTooLong = status === 400 && TOO_LONG.test(message);
  if (status === 413 || isTooLong || (code !== null && TOO_LARGE.has(code))) {
    return new BroadsheetError('too-large', told);
  }
  if (status !== null && status < 500) return new BroadsheetError('invalid-input', told);
  return new BroadsheetError('unreachable', told, { isTransient: true });
}

function adviceFor(code: number | null): string {
  return code === CANNOT_MESSAGE_PERSON
    ? 'Allow direct messages from members of this server, then try again.'
    : 'Give me View Channel, Send Messages and Send Messages in Threads there.';
}
