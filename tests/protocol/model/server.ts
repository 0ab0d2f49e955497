import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the local endpoint answers to one call. */
export interface ScriptedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole body, as it stands. */
  readonly body?: unknown;
  /** The text of a well-formed completion; `null` as some endpoints send it. */
  readonly content?: string | null;
  readonly finishReason?: string;
  /** Waits so long before it answers. */
  readonly waitMs?: number;
  /** Waits so long before each piece of a stream. */
  readonly pieceMs?: number;
  /** Breaks a stream off after so many pieces. */
  readonly pieces?: number;
}

export interface ModelServer {
  /** To be given as the base URL. */
  readonly url: string;
  /** The bodies of the calls so far. */
  readonly calls: readonly Record<string, unknown>[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** A local endpoint that speaks chat completions, streamed or not; `script` decides each answer. */
export async function startModelServer(
  script: (call: number, body: Record<string, unknown>) => ScriptedAnswer,
): Promise<ModelServer> {
  const calls: Record<string, unknown>[] = [];
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    calls.push(body);
    const scripted = script(calls.length, body);
    setTimeout(() => respond(response, scripted, body['stream'] === true), scripted.waitMs ?? 0);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    calls,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text) as Record<string, unknown>;
}

function respond(response: ServerResponse, answer: ScriptedAnswer, isStream: boolean): void {
  if (answer.status !== undefined || answer.body !== undefined) {
    const headers = { 'content-type': 'application/json', ...answer.headers };
    response.writeHead(answer.status ?? 200, headers);
    response.end(JSON.stringify(answer.body ?? { error: { message: 'scripted' } }));
  } else if (isStream) {
    void stream(response, answer);
  } else {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(completion(answer)));
  }
}

const USAGE = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };

function completion({ content = '', finishReason = 'stop' }: ScriptedAnswer): object {
  const message = { role: 'assistant', content };
  return { choices: [{ index: 0, message, finish_reason: finishReason }], usage: USAGE };
}

async function stream(
  response: ServerResponse,
  { content, finishReason = 'stop', pieceMs, pieces = Infinity }: ScriptedAnswer,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const [index, piece] of ((content ?? '').match(/[\s\S]{1,8}/gu) ?? []).entries()) {
    if (pieceMs !== undefined) await new Promise((resolve) => setTimeout(resolve, pieceMs));
    if (index >= pieces) return void response.destroy();
    const choice = { index: 0, delta: { content: piece }, finish_reason: null };
    response.write(`data: ${JSON.stringify({ choices: [choice] })}\n\n`);
  }
  const last = { choices: [{ index: 0, delta: {}, finish_reason: finishReason }], usage: USAGE };
  response.end(`data: ${JSON.stringify(last)}\n\ndata: [DONE]\n\n`);
}
