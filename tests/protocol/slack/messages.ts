import { checkBlocks } from './block-kit.ts';
import { refuse } from './refusal.ts';
import {
  asText,
  newTimestamp,
  type Channel,
  type Json,
  type Message,
  type SlackState,
} from './state.ts';

/** Checks what a message carries as Slack does, and notes what Slack only warns of. */
export function checkMessage(state: SlackState, args: Json): void {
  const { text, blocks, thread_ts: thread } = args;
  if (typeof text !== 'string' || text === '') {
    if (blocks === undefined) refuse('no_text');
    state.problems.push('blocks without a fallback text');
  }
  if (typeof text === 'string' && text.length > 40_000) refuse('msg_too_long');
  if (args['link_names'] !== undefined) state.problems.push('link_names was set');
  if (thread !== undefined && !/^\d+\.\d{6}$/u.test(asText(thread))) refuse('invalid_thread_ts');
  if (blocks === undefined) return;
  const faults = checkBlocks(blocks);
  if (faults.length === 0) return;
  state.problems.push(...faults);
  refuse(faults.includes('msg_blocks_too_long') ? 'msg_blocks_too_long' : 'invalid_blocks', faults);
}

export interface NewMessage {
  readonly channel: Channel;
  readonly user: string;
  readonly args: Json;
  readonly onlyFor: string | null;
}

export function addMessage(
  state: SlackState,
  { channel, user, args, onlyFor }: NewMessage,
): Message {
  const message: Message = {
    ts: newTimestamp(),
    channel: channel.id,
    user,
    thread: typeof args['thread_ts'] === 'string' ? args['thread_ts'] : null,
    onlyFor,
    metadata: args['metadata'],
    text: typeof args['text'] === 'string' ? args['text'] : '',
    blocks: Array.isArray(args['blocks']) ? (args['blocks'] as Json[]) : [],
    edits: 0,
    isStreaming: false,
    pieces: 0,
  };
  state.messages.push(message);
  return message;
}

/** As the Web API shows it. */
export function messageJson(message: Message): Json {
  const { ts, user, text, blocks, thread, metadata } = message;
  return {
    type: 'message',
    ts,
    user,
    text,
    blocks,
    ...(thread === null ? {} : { thread_ts: thread }),
    ...(metadata === undefined ? {} : { metadata }),
  };
}
