import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Clock } from '../../../../ports/clock.ts';
import type { Log } from '../../../../ports/log.ts';
import type { OAuthPages, PageAnswer } from '../install/oauth.ts';
import type { Deliver, Receiver } from './deliver.ts';
import { parseBody, readBody } from './read-body.ts';
import { judgeSignature, secondsOld } from './verify.ts';

/** Connections that send nothing are closed by then; a valid request takes milliseconds. */
const HEADERS_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 10_000;
const CHECK_INTERVAL_MS = 2_000;
const MAX_CONNECTIONS = 20_000;
/** Slack is given one address for events, commands and buttons; these are taken alike. */
const PATHS = /^\/slack\/(?:events|commands|interactions|interactivity|actions)\/?$/u;
const INSTALL_PATH = '/slack/install';
const REDIRECT_PATH = '/slack/oauth_redirect';

export interface HttpReceiverNeeds {
  readonly host: string;
  readonly port: number;
  readonly signingSecret: string;
  /** `null` where the app is not installed by others. */
  readonly pages: OAuthPages | null;
  readonly deliver: Deliver;
  readonly clock: Clock;
  readonly log: Log;
}

/** Slack's requests over HTTP: only signed ones are read, and no more than 1 MB of any. */
export function createHttpReceiver(needs: HttpReceiverNeeds): Receiver & { port(): number } {
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: CHECK_INTERVAL_MS,
    },
    (request, response) => {
      serve(needs, request, response).catch((error: unknown) => {
        needs.log.warn('a request was not answered', { error });
        response.destroy();
      });
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  return {
    port: () => portOf(server),
    start: () => listen(server, needs),
    async stop() {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, { host, port }: HttpReceiverNeeds): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function serve(
  needs: HttpReceiverNeeds,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = URL.parse(request.url ?? '', 'http://localhost');
  const path = url?.pathname ?? '';
  if (request.method === 'POST' && PATHS.test(path)) return receive(needs, request, response);
  const { pages } = needs;
  if (request.method === 'GET' && pages !== null && path === INSTALL_PATH) {
    return sendPage(response, pages.begin());
  }
  if (request.method === 'GET' && pages !== null && path === REDIRECT_PATH) {
    const query = url?.searchParams ?? new URLSearchParams();
    return sendPage(response, await pages.finish(query, request.headers.cookie ?? ''));
  }
  send(response, 404);
}

async function receive(
  needs: HttpReceiverNeeds,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (body === 'too-large') {
    response.setHeader('connection', 'close');
    return send(response, 413);
  }
  if (!isFromSlack(needs, request, body)) return send(response, 401);
  const payload = parseBody(body, request.headers['content-type'] ?? '');
  if (payload === null) return send(response, 400);
  if (payload['ssl_check'] === '1') return send(response, 200);
  if (payload['type'] === 'url_verification') {
    return send(response, 200, { challenge: payload['challenge'] });
  }
  const isTaken = needs.deliver({
    body: payload,
    acknowledge(answer) {
      send(response, 200, answer);
      return Promise.resolve();
    },
  });
  if (!isTaken) send(response, 503);
}

/** What Slack signed at another time is told to the operator: without a right clock no request gets through. */
function isFromSlack(
  { signingSecret, clock, log }: HttpReceiverNeeds,
  { headers }: IncomingMessage,
  body: Uint8Array,
): boolean {
  const timestamp = oneHeader(headers['x-slack-request-timestamp']);
  const signature = oneHeader(headers['x-slack-signature']);
  const now = clock.now();
  const verdict = judgeSignature({ body, timestamp, signature }, signingSecret, now);
  if (verdict === 'untimely') {
    const fields = { secondsOld: Math.round(secondsOld(timestamp ?? '', now)) };
    log.warn('Slack signed a request at another time: set the clock of this machine', fields);
  }
  return verdict === 'genuine';
}

function oneHeader(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? undefined : value;
}

function send(response: ServerResponse, status: number, body?: object): void {
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

function sendPage(response: ServerResponse, { status, headers, text }: PageAnswer): void {
  response.writeHead(status, headers).end(text);
}
