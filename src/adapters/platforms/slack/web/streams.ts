import type { KnownBlock } from '@slack/types';
import type { MessageRef, Place } from '../../../../domain/chat.ts';
import type { Clock } from '../../../../ports/clock.ts';
import type { Workspace } from '../workspace.ts';
import { slackErrorWord, toBroadsheetError } from './errors.ts';
import { createRecent } from './recent.ts';
import { callAgain, isTransient } from './call-again.ts';

/** Refusals that speak of the channel and not of the message: it is not asked again. */
const NOT_HERE: ReadonlySet<string | null> = new Set([
  'channel_type_not_supported',
  'method_not_supported_for_channel_type',
  'enterprise_is_restricted',
  'missing_scope',
  'unknown_method',
]);
const MAX_REFUSED = 10_000;

interface NewStream {
  readonly place: Place;
  /** Whom the message answers; Slack asks for it outside of direct messages. */
  readonly user: string;
  readonly blocks: readonly KnownBlock[];
}

/**
 * Slack's messages that grow while they are written (chat.startStream and its kin). They are given blocks alone: their
 * markdown would be parsed, and article text may never become markup.
 */
export interface Streams {
  /** False in a channel, or outside of a thread, where Slack takes none. */
  canStart(place: Place): boolean;
  start(workspace: Workspace, stream: NewStream): Promise<MessageRef>;
  append(workspace: Workspace, message: MessageRef, blocks: readonly KnownBlock[]): Promise<void>;
  /** Until then the message can't be edited. */
  stop(workspace: Workspace, message: MessageRef): Promise<void>;
}

export function createStreams(clock: Clock): Streams {
  const refused = createRecent<true>(MAX_REFUSED);
  return {
    canStart: ({ channel, thread }) => thread !== null && refused.get(channel) === undefined,
    async start({ client, team }, { place, user, blocks }) {
      const { channel, thread } = place;
      try {
        const { ts = '' } = await client.chat.startStream({
          channel,
          thread_ts: thread ?? '',
          recipient_team_id: team,
          recipient_user_id: user,
          ...chunksOf(blocks),
        });
        return { place, id: ts };
      } catch (error) {
        if (NOT_HERE.has(slackErrorWord(error))) refused.set(channel, true);
        throw toBroadsheetError(error, 'chat.startStream');
      }
    },
    async append({ client }, { place, id }, blocks) {
      await client.chat
        .appendStream({ channel: place.channel, ts: id, ...chunksOf(blocks) })
        .catch(fail('chat.appendStream'));
    },
    async stop({ client }, { place, id }) {
      await callAgain(clock, isTransient, () =>
        client.chat.stopStream({ channel: place.channel, ts: id }).catch(fail('chat.stopStream')),
      );
    },
  };
}

function chunksOf(blocks: readonly KnownBlock[]) {
  return { chunks: [{ type: 'blocks' as const, blocks: [...blocks] }] };
}

function fail(method: string): (error: unknown) => never {
  return (error) => {
    throw toBroadsheetError(error, method);
  };
}
