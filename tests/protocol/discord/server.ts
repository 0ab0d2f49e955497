import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';
import { createInteractions, type Interactions } from './interactions.ts';
import { routeRequest, type Answer, type RestParts } from './rest.ts';
import { createBuckets, createGlobalLimit, rateLimited } from './limits.ts';
import { loadSchema } from './schema.ts';
import { createWorld, type LocalMessage, type World } from './world.ts';

/** A made-up token: parts, so that no tool takes this file for a leak. */
export const LOCAL_TOKEN = ['local', 'token', 'of', 'nobody'].join('-');

/** Something that goes wrong with a request. */
export interface Mishap {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The work is done, and the answer is lost. */
  readonly isAfter?: boolean;
  /** The connection is cut instead of an answer. */
  readonly isCut?: boolean;
  /** The request waits for this. */
  readonly waitFor?: Promise<unknown>;
}

/** What goes wrong with the next requests of a kind. */
interface Fault extends Mishap {
  readonly match: RegExp;
  times: number;
}

interface RequestRecord {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

/** A Discord of one's own on 127.0.0.1, strict where Discord is strict. */
export interface LocalDiscord {
  readonly apiUrl: string;
  readonly world: World;
  readonly gateway: Gateway;
  readonly gatewayOptions: GatewayOptions;
  readonly interactions: Interactions;
  readonly requests: readonly RequestRecord[];
  /** Bodies that Discord's own schema or rules refuse: empty after a good run. */
  readonly refusals: readonly string[];
  readonly closed: Set<string>;
  readonly shy: Set<string>;
  break(fault: Omit<Fault, 'times'> & { readonly times?: number }): void;
  say(channel: string, author: LocalMessage['author'], body: Partial<LocalMessage>): LocalMessage;
  /** Stops listening, and listens on the same port again. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

export interface LocalDiscordOptions {
  readonly shards?: number;
  readonly maxConcurrency?: number;
  readonly heartbeatMs?: number;
  readonly signInPauseMs?: number;
  /** Messages a second in one channel before Discord asks to wait. */
  readonly messagesPerSecond?: number;
  /** Requests a second of the bot over all routes: Discord's global limit. */
  readonly requestsPerSecond?: number;
  /** Asked of every request ("POST /channels/1/messages") that no given fault meets. */
  readonly mishap?: (call: string) => Mishap | null;
}

export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const {
    shards = 1,
    maxConcurrency = 16,
    heartbeatMs = 41_250,
    signInPauseMs = 5_000,
    messagesPerSecond = 1_000,
    requestsPerSecond = Infinity,
    mishap = () => null,
  } = options;
  const world = createWorld();
  const validate = loadSchema();
  const interactions = createInteractions(world, world.bot);
  const gatewayOptions: GatewayOptions = {
    token: LOCAL_TOKEN,
    heartbeatMs,
    maxConcurrency,
    signInPauseMs,
    refuseIdentify: null,
    acknowledgeHeartbeats: true,
    allowsContent: false,
  };
  const gateway = createGateway(world, gatewayOptions);
  const requests: RequestRecord[] = [];
  const refusals: string[] = [];
  const faults: Fault[] = [];
  const closed = new Set<string>();
  const shy = new Set<string>();
  const buckets = createBuckets(messagesPerSecond);
  const takeGlobal = createGlobalLimit(requestsPerSecond);
  let port = 0;
  const parts: RestParts = {
    world,
    interactions,
    shards,
    maxConcurrency,
    closed,
    shy,
    gatewayAddress: () => `ws://127.0.0.1:${port}`,
    onMessage: (message) => gateway.dispatchMessage(message),
    onThread: (thread) => gateway.dispatch('THREAD_CREATE', thread, thread.guild_id),
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://local');
    const method = request.method ?? 'GET';
    const path = decodeURIComponent(url.pathname).replace(/^\/api(?:\/v10)?/, '');
    const { body, files } = await readBody(request);
    const known = faults.find(({ match, times }) => times > 0 && match.test(`${method} ${path}`));
    if (known !== undefined) known.times -= 1;
    const fault = known ?? mishap(`${method} ${path}`);
    await fault?.waitFor;
    if (fault?.isCut === true && fault.isAfter !== true) return void request.socket.destroy();
    const isOpen = /^\/(?:interactions|webhooks)\//.test(path);
    let answer: Answer;
    const globalLimit = isOpen ? null : takeGlobal();
    const limit = method === 'POST' && path.endsWith('/messages') ? buckets(path) : null;
    if (fault?.status !== undefined && fault.isAfter !== true)
      answer = { status: fault.status, body: fault.body ?? {} };
    else if (!isOpen && request.headers.authorization !== `Bot ${LOCAL_TOKEN}`) {
      answer = { status: 401, body: { message: '401: Unauthorized', code: 0 } };
    } else if (globalLimit?.isOver === true) {
      answer = { status: 429, body: rateLimited(globalLimit, 'global') };
    } else if (limit?.isOver === true) {
      answer = { status: 429, body: rateLimited(limit, 'channel') };
    } else {
      const problems = body === null ? [] : validate(method, path, body);
      if (problems.length > 0) refusals.push(`${method} ${path}: ${problems.join('; ')}`);
      answer =
        problems.length > 0
          ? { status: 400, body: { code: 50_035, message: problems.join('; ') } }
          : routeRequest(parts, { method, path, query: url.searchParams, body, files });
      if (answer.status === 400 && !isThreadThere(answer))
        refusals.push(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    }
    if (fault?.isCut === true) return void request.socket.destroy();
    if (fault?.isAfter === true) answer = { status: fault.status ?? 500, body: fault.body ?? {} };
    requests.push({ at: Date.now(), method, path, status: answer.status, body });
    response.writeHead(answer.status, {
      ...(answer.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...limit?.headers,
      ...globalLimit?.headers,
      ...fault?.headers,
    });
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      refusals.push(`the local server failed: ${String(error)}`);
      response.writeHead(500).end();
    });
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      gateway.accept(webSocket, parts.gatewayAddress()),
    );
  });
  const listen = (wanted: number) =>
    new Promise<void>((resolve) => {
      server.listen(wanted, '127.0.0.1', resolve);
    });
  const shut = () =>
    new Promise<void>((resolve) => {
      for (const client of sockets.clients) client.terminate();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(0);
  port = (server.address() as AddressInfo).port;

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    world,
    gateway,
    gatewayOptions,
    interactions,
    requests,
    refusals,
    closed,
    shy,
    break: (fault) => {
      faults.push({ times: 1, ...fault });
    },
    say(channel, author, body) {
      const message = world.addMessage(channel, author, body);
      gateway.dispatchMessage(message);
      return message;
    },
    goDown: shut,
    comeBack: () => listen(port),
    close: shut,
  };
}

/** "A thread has already been created for this message": nothing was wrong with the body. */
function isThreadThere({ body }: Answer): boolean {
  return typeof body === 'object' && body !== null && 'code' in body && body.code === 160_004;
}

interface Body {
  readonly body: unknown;
  readonly files: readonly string[];
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const raw = Buffer.concat(await request.toArray());
  const type = request.headers['content-type'] ?? '';
  if (raw.length === 0) return { body: null, files: [] };
  if (!type.startsWith('multipart/')) return { body: JSON.parse(raw.toString()), files: [] };
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const json = form.get('payload_json');
  const files = [...form.values()]
    .filter((value) => typeof value !== 'string')
    .map(({ name }) => name);
  return { body: typeof json === 'string' ? JSON.parse(json) : null, files };
}
