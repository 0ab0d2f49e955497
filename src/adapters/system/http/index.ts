import { BroadsheetError } from '../../../domain/errors.ts';
import { createAddressGuard } from './address-guard.ts';
import { describeFailure, tooSlow } from './errors.ts';
import { createHostQueue } from './host-queue.ts';
import { createNetwork, type Network } from './network.ts';
import { ACCEPT_ENCODING, discard, readBody, tooLarge } from './read-body.ts';
import { createTransport } from './transport.ts';
import { waitingTime } from './waiting-time.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Http, HttpAnswer, HttpRequest } from '../../../ports/http.ts';
import type { Dispatcher } from 'undici';

export interface HttpLimits {
  /** From the first connection to the last byte, redirects included; waiting for the host's turn is not counted. */
  readonly totalMs: number;
  /** After decoding. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  readonly maxHeaderBytes: number;
}

const LIMITS: HttpLimits = {
  totalMs: 10_000,
  maxBytes: 5_000_000,
  maxRedirects: 5,
  maxHeaderBytes: 65_536,
};

const DEFAULT_ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);

export interface HttpOptions {
  readonly clock: Pick<Clock, 'now'>;
  /** Private hosts and networks that the operator opens: "feeds.intranet", "10.20.0.0/16". */
  readonly allowedHosts: readonly string[];
  /** Names the product and how to reach its operator. */
  readonly userAgent: string;
  readonly limits?: Partial<HttpLimits>;
  readonly network?: Network;
}

/** One answer on the way, or the last one. */
interface Hop {
  readonly url: URL;
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: Uint8Array;
}

/** The one fetcher: see the port. Ask one thing at a time of each host. Dispose of it to close its sockets. */
export function createHttp(options: HttpOptions): Http & AsyncDisposable {
  const limits: HttpLimits = { ...LIMITS, ...options.limits };
  const guard = createAddressGuard(options.allowedHosts);
  const queue = createHostQueue();
  const transport = createTransport({
    guard,
    network: options.network ?? createNetwork(),
    timeoutMs: limits.totalMs,
    maxHeaderBytes: limits.maxHeaderBytes,
  });

  /** Asks for one URL without following it. */
  async function ask(url: URL, wanted: HttpRequest, budgetMs: number): Promise<Hop> {
    const deadline = AbortSignal.timeout(Math.max(1, Math.round(budgetMs)));
    const signal = wanted.signal ? AbortSignal.any([deadline, wanted.signal]) : deadline;
    try {
      const headers = requestHeaders(wanted, options.userAgent);
      const response = await transport.request(url, { signal, headers });
      return await readHop(url, response, wanted.maxBytes ?? limits.maxBytes);
    } catch (error) {
      wanted.signal?.throwIfAborted();
      if (deadline.aborted) throw tooSlow(url.host, error);
      throw describeFailure(error, url.host);
    }
  }

  return {
    async get(wanted) {
      let url = guard.checkUrl(wanted.url);
      let movedTo: string | null = null;
      let isPermanent = true;
      let spentMs = 0;
      for (let redirects = 0; redirects <= limits.maxRedirects; redirects += 1) {
        const hop: Hop = await queue.run(url.host, async () => {
          wanted.signal?.throwIfAborted();
          const start = performance.now();
          const answer = await ask(url, wanted, limits.totalMs - spentMs);
          spentMs += performance.now() - start;
          return answer;
        });
        const location = REDIRECTS.has(hop.status) ? hop.header('location') : null;
        if (location === null) return toAnswer(hop, movedTo, options.clock.now());
        isPermanent &&= PERMANENT.has(hop.status);
        url = guard.checkUrl(resolveLocation(location, url));
        if (isPermanent) movedTo = url.href;
      }
      throw new BroadsheetError('bad-answer', `more than ${limits.maxRedirects} redirects`, {
        advice: 'The address leads from one to the next without end.',
      });
    },
    async [Symbol.asyncDispose]() {
      await transport[Symbol.asyncDispose]();
    },
  };
}

function requestHeaders(wanted: HttpRequest, userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: wanted.accept ?? DEFAULT_ACCEPT,
    'accept-encoding': ACCEPT_ENCODING,
    ...(wanted.etag && { 'if-none-match': wanted.etag }),
    ...(wanted.lastModified && { 'if-modified-since': wanted.lastModified }),
  };
}

async function readHop(
  url: URL,
  response: Dispatcher.ResponseData,
  maxBytes: number,
): Promise<Hop> {
  const { statusCode: status, headers, body } = response;
  const header = (name: string): string | null => {
    const value = headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  // The body of a redirect or an error page tells nothing; the socket is not worth reading it for.
  if (status !== 200 && status !== 203) {
    if (status === 304 || status === 204) await body.dump();
    else discard(body);
    return { url, status, header, body: new Uint8Array() };
  }
  if (Number(header('content-length') ?? 0) > maxBytes) {
    discard(body);
    throw tooLarge(maxBytes);
  }
  return { url, status, header, body: await readBody(body, header('content-encoding'), maxBytes) };
}

function toAnswer(hop: Hop, movedTo: string | null, now: Temporal.Instant): HttpAnswer {
  const { status, header, body, url } = hop;
  return {
    status,
    url: url.href,
    movedTo,
    contentType: header('content-type'),
    etag: header('etag'),
    lastModified: header('last-modified'),
    retryAfterMs: waitingTime(header('retry-after'), header('cache-control'), now),
    body,
  };
}

function resolveLocation(location: string, base: URL): string {
  const target = URL.parse(location, base);
  if (target === null) {
    throw new BroadsheetError('bad-answer', `redirect to ${location.slice(0, 200)}`, {
      advice: 'The address leads on to one that does not exist.',
    });
  }
  return target.href;
}
