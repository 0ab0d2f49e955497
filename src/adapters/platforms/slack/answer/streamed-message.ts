import type { KnownBlock } from '@slack/types';
import type { MessageRef, Place } from '../../../../domain/chat.ts';
import { BroadsheetError } from '../../../../domain/errors.ts';
import type { Reply } from '../../../../domain/reply.ts';
import { draftPieces, piecesAfter } from '../render/pieces.ts';
import { isRateLimit } from '../web/call-again.ts';
import type { Workspace } from '../workspace.ts';
import { createEditedMessage, type GrowingMessage } from './growing-message.ts';
import type { AnswerNeeds } from './needs.ts';

/** chat.appendStream is limited to about 100 a minute. */
const APPEND_SPACING_MS = 700;

export interface Recipient {
  readonly place: Place;
  readonly user: string;
}

/**
 * Drafts grow by Slack's own streaming; the whole answer takes their place by an edit, which alone can carry the text
 * for notifications and screen readers. What a stream can't do (a refusal, a draft that takes words back, a lost
 * answer) is done by edits of the same message from then on, so that one message stands, and ends complete.
 */
export function createStreamedMessage(
  needs: Pick<AnswerNeeds, 'messages' | 'streams' | 'log'>,
  workspace: Workspace,
  { place, user }: Recipient,
): GrowingMessage {
  const { streams, log } = needs;
  let message: MessageRef | null = null;
  let standing: readonly KnownBlock[] = [];
  let edited: GrowingMessage | null = null;

  /** A message can't be edited before its stream has ended; Slack may have ended it by itself. */
  async function endStream(): Promise<GrowingMessage> {
    if (edited !== null) return edited;
    edited = createEditedMessage(needs, workspace, place, message);
    if (message === null) return edited;
    await streams.stop(workspace, message).catch((error: unknown) => {
      log.debug('a Slack stream was not stopped', { error });
    });
    return edited;
  }

  async function stream(draft: Reply): Promise<void> {
    const pieces = draftPieces(draft);
    const blocks = piecesAfter(standing, pieces);
    if (blocks === null) throw new BroadsheetError('too-large', 'slack: a draft does not go on');
    if (blocks.length === 0) return;
    if (message === null) message = await streams.start(workspace, { place, user, blocks });
    else await streams.append(workspace, message, blocks);
    standing = pieces;
  }

  return {
    spacingMs: () => edited?.spacingMs() ?? APPEND_SPACING_MS,
    stands: () => message !== null || edited?.stands() === true,
    async show(draft) {
      if (edited !== null) return edited.show(draft);
      try {
        await stream(draft);
      } catch (error) {
        // Nothing was added: the next draft holds what this one did.
        const isEarly = error instanceof BroadsheetError && isRateLimit(error);
        if (isEarly && message !== null) return;
        log.debug('a draft is edited instead of streamed', { error });
        await (await endStream()).show(draft);
      }
    },
    async finish(reply) {
      return (await endStream()).finish(reply);
    },
    async withdraw() {
      await (await endStream()).withdraw();
    },
  };
}
