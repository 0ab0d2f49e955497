import type { RawFile, REST } from 'discord.js';
import type { ReplyFile } from '../../../domain/reply.ts';
import { BroadsheetError } from '../../../domain/errors.ts';
import type { Clock } from '../../../ports/clock.ts';
import { readFailure } from './errors.ts';
import { fileName } from './render.ts';

/** Discord bans an address for an hour after 10,000 refused requests in ten minutes; we stop long before. */
const MAX_REFUSED = 2_000;
const WINDOW_MS = 10 * 60_000;
const REFUSED = new Set([401, 403, 429]);

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';
type Route = `/${string}`;

export interface CallOptions {
  readonly body?: unknown;
  readonly files?: readonly ReplyFile[];
  readonly query?: Readonly<Record<string, string>>;
}

/** Requests to Discord; they reject with what discord.js throws, to be read by `readFailure`. */
export type Call = (method: Method, route: Route, options?: CallOptions) => Promise<unknown>;

/** `authorization`: by the bot's token, or by the interaction's token in the address. */
export function createCall(rest: REST, authorization: 'bot' | 'interaction', clock: Clock): Call {
  let refusedAt: readonly number[] = [];
  return async (method, route, { body, files = [], query } = {}) => {
    const now = clock.now().epochMilliseconds;
    refusedAt = refusedAt.filter((at) => at > now - WINDOW_MS);
    if (refusedAt.length >= MAX_REFUSED) throw tooManyRefusals();
    try {
      return await rest[method](route, {
        auth: authorization === 'bot',
        ...(body === undefined ? {} : { body }),
        ...(files.length === 0 ? {} : { files: files.map(toRawFile) }),
        ...(query === undefined ? {} : { query: new URLSearchParams(query) }),
      });
    } catch (error) {
      const { status } = readFailure(error);
      if (status !== null && REFUSED.has(status)) refusedAt = [...refusedAt, now];
      throw error;
    }
  };
}

function toRawFile({ name, contentType, text }: ReplyFile): RawFile {
  return { name: fileName(name), contentType, data: Buffer.from(text, 'utf8') };
}

function tooManyRefusals(): BroadsheetError {
  return new BroadsheetError('rate-limited', 'Discord refused too many requests; waiting', {
    isTransient: true,
    retryAfterMs: WINDOW_MS,
    scope: 'platform',
  });
}
