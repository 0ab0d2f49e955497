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

/** Requests to Discord; they reject with what `readFailure` reads. */
export type Call = (method: Method, route: Route, options?: CallOptions) => Promise<unknown>;

/** By the bot's token, at the pace that Discord sets. */
export function createCall(rest: REST): Call {
  return (method, route, { body, files = [], query } = {}) =>
    rest[method](route, {
      ...(body === undefined ? {} : { body }),
      ...(files.length === 0 ? {} : { files: files.map(toRawFile) }),
      ...(query === undefined ? {} : { query: new URLSearchParams(query) }),
    });
}

/** Stops calling for a while when too much was refused. */
export function guardCall(call: Call, clock: Clock): Call {
  let refusedAt: readonly number[] = [];
  return async (method, route, options) => {
    if (refusedAt.length >= MAX_REFUSED) {
      const start = clock.now().epochMilliseconds - WINDOW_MS;
      refusedAt = refusedAt.filter((at) => at > start);
      if (refusedAt.length >= MAX_REFUSED) throw tooManyRefusals();
    }
    try {
      return await call(method, route, options);
    } catch (error) {
      const { status } = readFailure(error);
      if (status !== null && REFUSED.has(status)) {
        refusedAt = [...refusedAt, clock.now().epochMilliseconds].slice(-MAX_REFUSED);
      }
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
