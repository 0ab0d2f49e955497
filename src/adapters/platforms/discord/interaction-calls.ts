import { Agent, request } from 'undici';
import type { Clock } from '../../../ports/clock.ts';
import type { Log } from '../../../ports/log.ts';
import type { Call, CallOptions } from './calls.ts';
import { noteLongWait } from './long-waits.ts';
import { fileName } from './render.ts';

const API_URL = 'https://discord.com/api';
const VERSION = 'v10';
/** Discord refuses programs that don't name themselves: https://discord.com/developers/docs/reference#user-agent */
const USER_AGENT = 'DiscordBot (https://discord.js.org, 14.28.1)';
const METHODS = { get: 'GET', post: 'POST', patch: 'PATCH', put: 'PUT', delete: 'DELETE' } as const;
const PLAIN = { 'user-agent': USER_AGENT };
const JSON_HEADERS = { ...PLAIN, 'content-type': 'application/json' };
/** Acknowledgements have connections of their own: they never wait behind answers. */
const CONNECTIONS = 64;
const KEEP_ALIVE_MS = 30_000;
/** An acknowledgement is worth nothing after Discord's 3 s. */
const ACKNOWLEDGE_MS = 2_900;
const ANSWER_MS = 60_000;
/** After no answer, or Discord's own failure; not of a new message, which may be there nevertheless. */
const RETRIES = 1;
/** Discord asked to wait so often: it won't have it. */
const MAX_WAITS = 5;

export interface InteractionCalls {
  readonly call: Call;
  close(): Promise<void>;
}

/**
 * Requests that an interaction's token in their address allows, outside of the bot's 50 a second. They are made plainly
 * over connections that stay open: the library keeps a queue for each address, and every interaction has its own.
 */
export function createInteractionCalls(
  apiUrl: string | null,
  clock: Clock,
  log: Log,
): InteractionCalls {
  const base = `${apiUrl ?? API_URL}/${VERSION}`;
  const acknowledging = createAgent(ACKNOWLEDGE_MS);
  const answering = createAgent(ANSWER_MS);
  return {
    async call(method, route, options = {}) {
      const isCallback = route.startsWith('/interactions/');
      const dispatcher = isCallback ? acknowledging : answering;
      const retries = method === 'post' && !isCallback ? 0 : RETRIES;
      const parts = { method: METHODS[method], dispatcher, ...(await encode(options)) };
      let failures = 0;
      for (let waits = 0; ; waits += 1) {
        const answer = await attempt(`${base}${route}`, parts);
        if (answer.status !== null && answer.status < 400) return answer.body;
        const isTheirs = answer.status === null || answer.status >= 500;
        if (isTheirs && failures < retries) failures += 1;
        else if (answer.status === 429 && waits < MAX_WAITS) {
          const inMs = waitOf(answer.body);
          noteLongWait(log, { inMs, route: 'interaction', isGlobal: false });
          await clock.sleep(inMs);
        } else throw failureOf(answer);
      }
    },
    async close() {
      await Promise.all([acknowledging.destroy(), answering.destroy()]);
    },
  };
}

function createAgent(milliseconds: number): Agent {
  return new Agent({
    connections: CONNECTIONS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: milliseconds,
    bodyTimeout: milliseconds,
    connect: { timeout: milliseconds },
  });
}

type Parts = NonNullable<Parameters<typeof request>[1]>;

async function encode({ body, files = [] }: CallOptions): Promise<Pick<Parts, 'body' | 'headers'>> {
  if (body === undefined) return { body: null, headers: PLAIN };
  const json = JSON.stringify(body);
  if (files.length === 0) return { body: json, headers: JSON_HEADERS };
  const form = new FormData();
  form.append('payload_json', json);
  for (const [index, { name, contentType, text }] of files.entries()) {
    form.append(`files[${index}]`, new Blob([text], { type: contentType }), fileName(name));
  }
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? '';
  const headers = { ...PLAIN, 'content-type': type };
  return { body: new Uint8Array(await encoded.arrayBuffer()), headers };
}

interface Answer {
  /** HTTP; `null` where no answer came. */
  readonly status: number | null;
  readonly body: unknown;
  /** Where no answer came. */
  readonly cause: unknown;
}

async function attempt(url: string, parts: Parts): Promise<Answer> {
  try {
    const { statusCode, headers, body } = await request(url, parts);
    const isJson = String(headers['content-type']).startsWith('application/json');
    if (isJson) return { status: statusCode, body: await body.json(), cause: null };
    await body.dump();
    return { status: statusCode, body: null, cause: null };
  } catch (cause) {
    return { status: null, body: null, cause };
  }
}

interface Refusal {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly errors?: unknown;
  readonly retry_after?: unknown;
}

/** In seconds at Discord: https://discord.com/developers/docs/topics/rate-limits */
function waitOf(body: unknown): number {
  const seconds = Number((body as Refusal | null)?.retry_after);
  return 1_000 * (Number.isFinite(seconds) ? seconds : 1);
}

function failureOf({ status, body, cause }: Answer): Error {
  const { code, message, errors } = (body ?? {}) as Refusal;
  const details = errors === undefined ? '' : ` ${JSON.stringify(errors)}`;
  const reason = cause instanceof Error ? cause.message : `status ${status ?? 'unknown'}`;
  const told = typeof message === 'string' ? `${message}${details}` : reason;
  return Object.assign(new Error(told), { status, code });
}
