import { STATUS_CODES } from 'node:http';
import type { RESTOptions } from 'discord.js';
import { Agent, request } from 'undici';

type MakeRequest = RESTOptions['makeRequest'];

export interface RequestPool {
  readonly makeRequest: MakeRequest;
  close(): Promise<void>;
}

/**
 * Requests over a bounded number of connections that stay open. discord.js opens one for every request at a time: a
 * thousand interactions a second then spend their three seconds on handshakes.
 */
export function createRequestPool(connections: number): RequestPool {
  const dispatcher = new Agent({ connections, keepAliveTimeout: 30_000 });
  return {
    close: () => dispatcher.destroy(),
    async makeRequest(url, init) {
      const given = init as unknown as RequestInit;
      const { body, contentType } = await readBody(given.body ?? null);
      const answer = await request(url, {
        dispatcher,
        method: (given.method ?? 'GET') as 'GET',
        headers: {
          ...headersOf(given.headers),
          ...(contentType === null ? {} : { 'content-type': contentType }),
        },
        body,
        ...(given.signal == null ? {} : { signal: given.signal }),
      });
      return {
        status: answer.statusCode,
        statusText: STATUS_CODES[answer.statusCode] ?? '',
        ok: answer.statusCode >= 200 && answer.statusCode < 300,
        headers: readOnlyHeaders(answer.headers),
        body: answer.body,
        bodyUsed: answer.body.bodyUsed,
        arrayBuffer: () => answer.body.arrayBuffer(),
        json: () => answer.body.json(),
        text: () => answer.body.text(),
      };
    },
  };
}

/** Files travel as a form, which another release of the library made: it is turned into bytes here. */
async function readBody(
  body: RequestInit['body'],
): Promise<{ body: string | Uint8Array | null; contentType: string | null }> {
  if (body == null || typeof body === 'string') return { body: body ?? null, contentType: null };
  const wrapped = new Response(body);
  const contentType = wrapped.headers.get('content-type');
  return { body: new Uint8Array(await wrapped.arrayBuffer()), contentType };
}

/** discord.js gives a plain object. */
function headersOf(headers: RequestInit['headers']): Record<string, string> {
  if (headers === undefined) return {};
  if (headers instanceof Headers || Array.isArray(headers)) return Object.fromEntries(headers);
  return headers as Record<string, string>;
}

/** What discord.js asks of an answer's headers; building the real thing costs as much as the rest of the answer. */
function readOnlyHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Headers {
  const get = (name: string): string | null => {
    const value = headers[name.toLowerCase()];
    return Array.isArray(value) ? value.join(', ') : (value ?? null);
  };
  return { get, has: (name: string) => get(name) !== null } as unknown as Headers;
}
