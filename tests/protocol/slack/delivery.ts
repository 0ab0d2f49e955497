import { createHmac, randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Json, SlackState } from './state.ts';
import { sleep } from './web-api.ts';

type DeliveryKind = 'events_api' | 'slash_commands' | 'interactive';

/** What came of one delivery: an acknowledgement with its body, or none within 3 s. */
export interface Delivered {
  readonly isAcknowledged: boolean;
  readonly body: Json;
  readonly tookMs: number;
  readonly attempts: number;
}

export interface DeliveryOptions {
  readonly ackMs: number;
  readonly retryDelaysMs: readonly number[];
  readonly signingSecret: string;
}

/** How payloads leave: over a socket or to a request address, each at a time. */
export interface Deliveries {
  /** Deliveries go over HTTP from now on; `null` goes back to the sockets. */
  requestUrl: string | null;
  deliver(kind: DeliveryKind, payload: Json): Promise<Delivered>;
  /** An answer that came over a socket. */
  acknowledge(envelope: string, body: Json): void;
}

export function createDeliveries(state: SlackState, options: DeliveryOptions): Deliveries {
  const waiting = new Map<string, (body: Json) => void>();
  let turn = 0;

  async function viaSocket(
    kind: DeliveryKind,
    payload: Json,
    attempt: number,
  ): Promise<Json | null> {
    const open = [...state.sockets].filter((socket) => socket.readyState === socket.OPEN);
    turn += 1;
    const socket: WebSocket | undefined = open[turn % Math.max(open.length, 1)];
    if (socket === undefined) return null;
    const envelope = randomUUID();
    const body = new Promise<Json>((resolve) => {
      waiting.set(envelope, resolve);
    });
    socket.send(
      JSON.stringify({
        envelope_id: envelope,
        type: kind,
        payload,
        accepts_response_payload: kind !== 'events_api',
        ...(kind === 'events_api' ? { retry_attempt: attempt, retry_reason: '' } : {}),
      }),
    );
    const timer = Promise.withResolvers<null>();
    const timeout = setTimeout(() => timer.resolve(null), options.ackMs);
    const answer = await Promise.race([body, timer.promise]);
    clearTimeout(timeout);
    waiting.delete(envelope);
    return answer;
  }

  async function viaHttp(url: string, kind: DeliveryKind, payload: Json): Promise<Json | null> {
    const { text, type } = bodyOf(kind, payload);
    const headers = { 'content-type': type, ...signatureOf(text, options.signingSecret) };
    try {
      const signal = AbortSignal.timeout(options.ackMs);
      const answer = await fetch(url, { method: 'POST', headers, body: text, signal });
      const answerText = await answer.text();
      if (!answer.ok) return null;
      return answerText === '' ? {} : (JSON.parse(answerText) as Json);
    } catch {
      return null;
    }
  }

  const deliveries: Deliveries = {
    requestUrl: null,
    async deliver(kind, payload) {
      const delays = kind === 'events_api' ? options.retryDelaysMs : [];
      for (let attempt = 0; ; attempt += 1) {
        const begin = performance.now();
        const { requestUrl } = deliveries;
        const body =
          requestUrl === null
            ? await viaSocket(kind, payload, attempt)
            : await viaHttp(requestUrl, kind, payload);
        const tookMs = performance.now() - begin;
        const delay = delays[attempt];
        if (body !== null || delay === undefined) {
          return { isAcknowledged: body !== null, body: body ?? {}, tookMs, attempts: attempt + 1 };
        }
        await sleep(delay);
      }
    },
    acknowledge(envelope, body) {
      waiting.get(envelope)?.(body);
    },
  };
  return deliveries;
}

function bodyOf(kind: DeliveryKind, payload: Json): { text: string; type: string } {
  if (kind === 'events_api') return { text: JSON.stringify(payload), type: 'application/json' };
  const type = 'application/x-www-form-urlencoded';
  const fields = kind === 'interactive' ? { payload: JSON.stringify(payload) } : payload;
  return { text: new URLSearchParams(fields as Record<string, string>).toString(), type };
}

export function signatureOf(
  body: string,
  secret: string,
  seconds = Math.floor(Date.now() / 1_000),
) {
  const digest = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return {
    'x-slack-request-timestamp': String(seconds),
    'x-slack-signature': `v0=${digest}`,
  };
}
