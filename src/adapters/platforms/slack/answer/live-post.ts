import type { MessageRef, Place } from '../../../../domain/chat.ts';
import type { Reply } from '../../../../domain/reply.ts';
import { splitForSlack } from '../render/fits.ts';
import type { Workspace } from '../workspace.ts';
import { createEditedMessage } from './growing-message.ts';
import type { AnswerNeeds } from './needs.ts';
import { createStreamedMessage } from './streamed-message.ts';

/** A message that grows: begun with the first draft, finished with the reply. */
export interface LivePost {
  readonly show: (draft: Reply) => void;
  /** Shows no more drafts. Resolves, once none is on its way, to whether one stands there. */
  close(): Promise<boolean>;
  /** Puts the whole answer, or the first part of a long one, in the draft's place. */
  finish(part: Reply): Promise<MessageRef>;
  /** Takes a draft back. */
  withdraw(): Promise<void>;
}

/** `user` is whom the message answers. */
export function createLivePost(
  needs: Pick<AnswerNeeds, 'messages' | 'streams' | 'clock' | 'log'>,
  workspace: Workspace,
  place: Place,
  user: string,
): LivePost {
  const { streams, clock, log } = needs;
  const message = streams.canStart(place)
    ? createStreamedMessage(needs, workspace, { place, user })
    : createEditedMessage(needs, workspace, place);
  let waiting: Reply | null = null;
  let work: Promise<void> | null = null;
  const closing = new AbortController();

  async function showWaiting(): Promise<void> {
    while (waiting !== null) {
      const [draft = waiting] = splitForSlack(waiting);
      waiting = null;
      await message.show(draft);
      await clock.sleep(message.spacingMs(), closing.signal);
    }
  }

  return {
    show(draft) {
      if (closing.signal.aborted || draft.isPrivate) return;
      waiting = draft;
      work ??= showWaiting()
        .catch((error: unknown) => log.debug('a draft was not shown', { error }))
        .finally(() => {
          work = null;
        });
    },
    async close() {
      waiting = null;
      closing.abort();
      await work;
      return message.stands();
    },
    finish: (part) => message.finish(part),
    withdraw: () => message.withdraw(),
  };
}
