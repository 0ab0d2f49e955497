import { randomBytes } from 'node:crypto';
import type { Answer } from './rest.ts';
import { messageFault, type MessageBody } from './rules.ts';
import type { LocalMessage, LocalUser, World } from './world.ts';

const EPHEMERAL = 64;
const LOADING = 128;
/** Discord gives up after so long. */
const ACKNOWLEDGE_MS = 3_000;

/** What a person pressed or typed, and what became of it. */
export interface Exchange {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly at: number;
  readonly channel: string;
  /** The message whose button was pressed. */
  readonly pressed: string | null;
  /** Milliseconds to the acknowledgement; `null` while there is none. */
  acknowledgedAfter: number | null;
  callback: { readonly type: number; readonly data?: Readonly<Record<string, unknown>> } | null;
  original: string | null;
  readonly followUps: string[];
  isDeleted: boolean;
}

export interface Interactions {
  open(parts: {
    readonly type: number;
    readonly channel: string;
    readonly pressed?: string;
  }): Exchange;
  callback(id: string, token: string, body: unknown): Answer;
  editOriginal(token: string, body: unknown, files: readonly string[]): Answer;
  deleteOriginal(token: string): Answer;
  followUp(token: string, body: unknown): Answer;
  /** The token's 15 minutes are over. */
  expire(exchange: Exchange): void;
  /** The message that answers, once its text is there; `null` until then. */
  answerOf(exchange: Exchange): LocalMessage | null;
}

export function createInteractions(world: World, bot: LocalUser): Interactions {
  const byToken = new Map<string, Exchange>();

  function add(exchange: Exchange, body: MessageBody): LocalMessage {
    const flags = body.flags ?? 0;
    return world.addMessage(exchange.channel, bot, {
      ...body,
      ephemeral: (flags & EPHEMERAL) !== 0,
    });
  }

  function current(token: string): Exchange | Answer {
    const exchange = byToken.get(token);
    if (exchange === undefined) return refusal(401, 50_027, 'Invalid Webhook Token');
    if (exchange.callback === null) return refusal(404, 10_015, 'Unknown Webhook');
    return exchange;
  }

  return {
    open({ type, channel, pressed = null }) {
      const exchange: Exchange = {
        id: world.snowflake(),
        token: randomBytes(24).toString('base64url'),
        type,
        at: performance.now(),
        channel,
        pressed,
        acknowledgedAfter: null,
        callback: null,
        original: null,
        followUps: [],
        isDeleted: false,
      };
      byToken.set(exchange.token, exchange);
      return exchange;
    },
    callback(id, token, body) {
      const exchange = byToken.get(token);
      const took = performance.now() - (exchange?.at ?? 0);
      if (exchange?.id !== id || took > ACKNOWLEDGE_MS)
        return refusal(404, 10_062, 'Unknown interaction');
      if (exchange.callback !== null)
        return refusal(400, 40_060, 'Interaction has already been acknowledged.');
      const callback = body as { type: number; data?: Readonly<Record<string, unknown>> };
      if ((exchange.type === 4) !== (callback.type === 8))
        return refusal(400, 50_035, 'wrong callback type');
      if (callback.type === 6 && exchange.pressed === null)
        return refusal(400, 50_035, 'no message to update');
      if (callback.type === 9 && exchange.type === 5)
        return refusal(400, 50_035, 'a form after a form');
      const data = (callback.data ?? {}) as MessageBody;
      const problem = callback.type === 4 ? messageFault(data) : null;
      if (problem !== null) return refusal(400, 50_035, problem);
      exchange.callback = callback;
      exchange.acknowledgedAfter = took;
      if (callback.type === 6) exchange.original = exchange.pressed;
      if (callback.type === 4) exchange.original = add(exchange, data).id;
      if (callback.type === 5)
        exchange.original = add(exchange, { flags: (data.flags ?? 0) | LOADING }).id;
      return { status: 204 };
    },
    editOriginal(token, body, files) {
      const exchange = current(token);
      if ('status' in exchange) return exchange;
      const message = world.messages.get(exchange.original ?? '');
      if (message === undefined) return refusal(404, 10_008, 'Unknown Message');
      const problem = messageFault(body as MessageBody);
      if (problem !== null) return refusal(400, 50_035, problem);
      const edited = {
        ...message,
        ...(body as MessageBody),
        content: '',
        flags: ((message.flags ?? 0) & ~LOADING) | ((body as MessageBody).flags ?? 0),
        attachments: files,
        edits: message.edits + 1,
      };
      world.messages.set(message.id, edited);
      return { status: 200, body: edited };
    },
    deleteOriginal(token) {
      const exchange = current(token);
      if ('status' in exchange) return exchange;
      if (!world.messages.delete(exchange.original ?? ''))
        return refusal(404, 10_008, 'Unknown Message');
      exchange.isDeleted = true;
      return { status: 204 };
    },
    followUp(token, body) {
      const exchange = current(token);
      if ('status' in exchange) return exchange;
      const problem = messageFault(body as MessageBody);
      if (problem !== null) return refusal(400, 50_035, problem);
      const message = add(exchange, body as MessageBody);
      exchange.followUps.push(message.id);
      return { status: 200, body: message };
    },
    expire(exchange) {
      byToken.delete(exchange.token);
    },
    answerOf({ original, followUps, isDeleted }) {
      const id = isDeleted ? followUps[0] : original;
      const message = world.messages.get(id ?? '');
      return message === undefined || ((message.flags ?? 0) & LOADING) !== 0 ? null : message;
    },
  };
}

function refusal(status: number, code: number, message: string): Answer {
  return { status, body: { code, message } };
}
