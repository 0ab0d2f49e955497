import type { MessageRef, Place } from '../../../../domain/chat.ts';
import type { Reply } from '../../../../domain/reply.ts';
import type { Workspace } from '../workspace.ts';
import type { AnswerNeeds } from './needs.ts';

/** A message is edited at most this often (chat.update is limited to about 50 a minute). */
const EDIT_SPACING_MS = 1_500;

/** One message of the bot that changes until its answer is complete. */
export interface GrowingMessage {
  /** Least time between two drafts. */
  readonly spacingMs: () => number;
  stands(): boolean;
  /** Shows what is known so far. */
  show(draft: Reply): Promise<void>;
  /** Shows the whole and changes no more. */
  finish(reply: Reply): Promise<MessageRef>;
  withdraw(): Promise<void>;
}

/** Posted first, or taken over as `standing`, and edited from then on. Works in every place. */
export function createEditedMessage(
  { messages }: Pick<AnswerNeeds, 'messages'>,
  workspace: Workspace,
  place: Place,
  standing: MessageRef | null = null,
): GrowingMessage {
  let message = standing;

  async function put(reply: Reply): Promise<MessageRef> {
    if (message === null) message = await messages.post(workspace, { place, reply, key: null });
    else await messages.edit(workspace, message, reply);
    return message;
  }

  return {
    spacingMs: () => EDIT_SPACING_MS,
    stands: () => message !== null,
    async show(draft) {
      await put(draft);
    },
    finish: put,
    async withdraw() {
      if (message === null) return;
      await workspace.client.chat.delete({ channel: place.channel, ts: message.id });
    },
  };
}
