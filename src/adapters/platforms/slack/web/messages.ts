import type { MessageRef, Place } from '../../../../domain/chat.ts';
import type { BroadsheetError } from '../../../../domain/errors.ts';
import type { Reply } from '../../../../domain/reply.ts';
import type { Clock } from '../../../../ports/clock.ts';
import { renderMessage, type MessageBody } from '../render/message.ts';
import type { Workspace } from '../workspace.ts';
import { callAgain, isTransient } from './call-again.ts';
import { createChannelQueue } from './channel-queue.ts';
import { slackErrorWord, toBroadsheetError } from './errors.ts';

/** Names our own metadata: it tells a post again after its answer was lost. */
export const PART_EVENT = 'broadsheet_part';

interface NewMessage {
  readonly place: Place;
  readonly reply: Reply;
  /** Kept with the message as metadata; `null` for an answer that nobody looks up. */
  readonly key: string | null;
}

/** Sends messages of a workspace, each channel at its pace. */
export interface Messages {
  post(workspace: Workspace, message: NewMessage): Promise<MessageRef>;
  /** Seen by one person alone. */
  whisper(workspace: Workspace, message: NewMessage & { readonly user: string }): Promise<void>;
  edit(workspace: Workspace, message: MessageRef, reply: Reply): Promise<void>;
}

/** Slack's shortest wait. */
const SHORT_WAIT_MS = 1_000;

/** On every message: no previews of sources, and no text of ours is parsed for names or links. */
const QUIET = { unfurl_links: false, unfurl_media: false, parse: 'none' } as const;

export function createMessages(clock: Clock): Messages {
  const queue = createChannelQueue(clock);
  return {
    post({ client }, { place, reply, key }) {
      const metadata = { event_type: PART_EVENT, event_payload: { key: key ?? '' } };
      const send = async (): Promise<MessageRef> => {
        const answer = await withBody(reply, 'chat.postMessage', (body) =>
          client.apiCall('chat.postMessage', {
            ...body,
            ...QUIET,
            ...destination(place),
            ...(key === null ? {} : { metadata }),
          }),
        );
        return { place, id: 'ts' in answer ? String(answer['ts']) : '' };
      };
      // What has a key is tried again by whoever keeps it, and needs not hold its turn until then.
      return queue(place.channel, send, key === null ? Infinity : SHORT_WAIT_MS);
    },
    whisper({ client }, { place, reply, user }) {
      return queue(place.channel, async () => {
        await withBody(reply, 'chat.postEphemeral', (body) =>
          client.chat.postEphemeral({ ...body, parse: 'none', ...destination(place), user }),
        );
      });
    },
    async edit({ client }, { place, id }, reply) {
      await callAgain(clock, isTransient, () =>
        withBody(reply, 'chat.update', (body) =>
          client.chat.update({ ...body, parse: 'none', channel: place.channel, ts: id }),
        ),
      );
    },
  };
}

function destination({ channel, thread }: Place) {
  return { channel, ...(thread === null ? {} : { thread_ts: thread }) };
}

/** Slack refuses a whole message when it can't load one of its images: then it goes without them. */
async function withBody<Answer>(
  reply: Reply,
  method: string,
  send: (body: MessageBody) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await send(renderMessage(reply));
  } catch (error) {
    const hasImage = reply.blocks.some(({ type }) => type === 'image');
    if (!hasImage || slackErrorWord(error) !== 'invalid_blocks') throw asError(error, method);
  }
  try {
    return await send(renderMessage(withoutImages(reply)));
  } catch (error) {
    throw asError(error, method);
  }
}

function asError(error: unknown, method: string): BroadsheetError {
  return toBroadsheetError(error, method);
}

function withoutImages(reply: Reply): Reply {
  return { ...reply, blocks: reply.blocks.filter(({ type }) => type !== 'image') };
}
