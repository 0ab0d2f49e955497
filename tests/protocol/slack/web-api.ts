import type { IncomingMessage, ServerResponse } from 'node:http';
import { METHODS, OPEN_METHODS, openConnection } from './methods.ts';
import { Refusal, refuse } from './refusal.ts';
import { asText, type Json, type Mishap, type SlackState } from './state.ts';

/** Serves `/api/<method>`: faults first, then the method, as Slack answers. */
export async function serveApi(
  state: SlackState,
  url: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = (request.url ?? '').split('?')[0]?.replace('/api/', '') ?? '';
  const args = readArguments(await readText(request), request.headers['content-type'] ?? '');
  const token =
    (request.headers.authorization ?? '').replace(/^Bearer /u, '') || asText(args['token']);
  state.calls.push({ method, args, token });
  const known = state.faults.find(({ method: of, times }) => of === method && times > 0);
  if (known !== undefined) known.times -= 1;
  const fault = known ?? state.mishap(method, args);
  if (fault?.delayMs !== undefined) await sleep(fault.delayMs);
  if (fault !== null && fault.isAfterWork !== true && fail(fault, request, response)) return;
  const { answer, retryAfter } = runMethod(state, url, { method, args, token });
  if (fault?.isAfterWork === true && fail(fault, request, response)) return;
  if (answer['error'] !== 'ratelimited') return sendJson(response, 200, answer);
  state.limited += 1;
  sendJson(response, 429, answer, { 'retry-after': String(retryAfter) });
}

interface ApiCall {
  readonly method: string;
  readonly args: Json;
  readonly token: string;
}

interface MethodAnswer {
  readonly answer: Json;
  /** Seconds; where it is refused for its rate. */
  readonly retryAfter: number;
}

function runMethod(state: SlackState, url: string, call: ApiCall): MethodAnswer {
  try {
    return { answer: { ok: true, ...answerOf(state, url, call) }, retryAfter: 0 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { word, details, retryAfter } = error;
    const answer = { ok: false, error: word, response_metadata: { messages: details } };
    return { answer, retryAfter };
  }
}

function answerOf(state: SlackState, url: string, { method, args, token }: ApiCall): Json {
  if (method === 'apps.connections.open') {
    if (token !== state.appToken) refuse('invalid_auth');
    return openConnection(state, url);
  }
  const open = OPEN_METHODS[method];
  if (open !== undefined) return open({ state, args, url });
  const team = [...state.teams.values()].find((known) => known.token === token);
  if (team === undefined) return refuse(token === '' ? 'not_authed' : 'invalid_auth');
  const run = METHODS[method];
  return run === undefined ? refuse('unknown_method') : run({ state, args, team, url });
}

/** True where the fault was the answer. */
function fail(fault: Mishap, request: IncomingMessage, response: ServerResponse): boolean {
  if (fault.drop === true) {
    request.socket.destroy();
    return true;
  }
  if (fault.status === undefined && fault.error === undefined) return false;
  const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  sendJson(response, fault.status ?? 200, { ok: false, error: fault.error ?? 'fault' }, headers);
  return true;
}

/** The library sends forms whose values are JSON. */
function readArguments(text: string, contentType: string): Json {
  if (contentType.includes('json')) return JSON.parse(text) as Json;
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [name, readValue(value)]),
  );
}

/** A message's text may begin with a bracket as well. */
function readValue(value: string): unknown {
  try {
    return /^[[{]/u.test(value) ? JSON.parse(value) : value;
  } catch {
    return value;
  }
}

export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

export async function sleep(milliseconds: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
