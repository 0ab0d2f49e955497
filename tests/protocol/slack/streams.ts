import { drawBlocks } from '../../adapters/platforms/slack/reading.ts';
import { checkBlocks } from './block-kit.ts';
import { addMessage } from './messages.ts';
import type { MethodCall } from './methods.ts';
import { refuse } from './refusal.ts';
import type { Channel, Json, Message } from './state.ts';

const MAX_MARKDOWN = 12_000;
/** Given once in chunks and once more with the stop (docs.slack.dev, chat.stopStream). */
const MAX_BLOCKS = 50;

/** A stream begins in a thread; outside of a direct message Slack asks whom it answers. */
export function startStream(call: MethodCall, channel: Channel): Json {
  const { state, args, team } = call;
  const { recipient_user_id: user, recipient_team_id: recipientTeam, thread_ts: thread } = args;
  if (typeof thread !== 'string') return refuse('invalid_arguments', ['missing thread_ts']);
  if (!/^\d+\.\d{6}$/u.test(thread)) refuse('invalid_thread_ts');
  if (channel.person === null && user === undefined) refuse('missing_recipient_user_id');
  if (channel.person === null && recipientTeam === undefined) refuse('missing_recipient_team_id');
  const message = addMessage(state, {
    channel,
    user: team.botUser,
    args: { thread_ts: thread },
    onlyFor: null,
  });
  message.isStreaming = true;
  try {
    grow(message, readChunks(args));
  } catch (error) {
    state.messages.splice(state.messages.indexOf(message), 1);
    throw error;
  }
  return { channel: channel.id, ts: message.ts };
}

export function appendStream({ args }: MethodCall, message: Message): Json {
  const blocks = readChunks(args);
  if (blocks.length === 0) refuse('no_text');
  grow(message, blocks);
  return { channel: message.channel, ts: message.ts };
}

export function stopStream({ args }: MethodCall, message: Message): Json {
  const last = (args['blocks'] ?? []) as Json[];
  if (last.length > MAX_BLOCKS) refuse('invalid_blocks');
  grow(message, [...readChunks(args), ...last]);
  message.isStreaming = false;
  const { ts, channel, text, blocks } = message;
  return { channel, ts, message: { ts, text, blocks, streaming_state: 'completed' } };
}

/** Slack ends a stream by itself when nothing has come for some minutes. */
export function needStreaming(message: Message): Message {
  return message.isStreaming ? message : refuse('message_not_in_streaming_state');
}

function grow(message: Message, blocks: readonly Json[]): void {
  const all = [...message.blocks, ...blocks];
  const faults = checkBlocks(all, MAX_BLOCKS);
  if (faults.includes('msg_blocks_too_long')) refuse('msg_too_long');
  if (faults.length > 0) refuse('invalid_chunks', faults);
  message.blocks = all;
  message.text = drawBlocks(all);
  if (blocks.length > 0) message.pieces += 1;
}

function readChunks({ markdown_text: markdown, chunks }: Json): readonly Json[] {
  if (markdown !== undefined && chunks !== undefined) refuse('invalid_arguments', ['both texts']);
  if (typeof markdown === 'string' && markdown.length > MAX_MARKDOWN) refuse('msg_too_long');
  if (chunks === undefined)
    return markdown === undefined ? [] : [{ type: 'markdown', text: markdown }];
  if (!Array.isArray(chunks)) return refuse('invalid_chunks');
  return (chunks as readonly Json[]).flatMap((chunk) => {
    const { type, blocks, text } = chunk;
    if (type === 'markdown_text' && typeof text === 'string') return [{ type: 'markdown', text }];
    if (type !== 'blocks' || !Array.isArray(blocks))
      return refuse('invalid_chunks', [String(type)]);
    return blocks.length > MAX_BLOCKS ? refuse('invalid_chunks') : (blocks as Json[]);
  });
}
