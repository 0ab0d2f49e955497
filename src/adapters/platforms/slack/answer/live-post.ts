import type { MessageRef, Place } from '../../../../domain/chat.ts';
import type { Reply } from '../../../../domain/reply.ts';
import { splitForSlack } from '../render/fits.ts';
import type { Workspace } from '../workspace.ts';
import type { AnswerNeeds } from './needs.ts';

/** A message is edited at most this often (chat.update is limited to about 50 a minute). */
const EDIT_SPACING_MS = 1_500;

/** A message that grows: posted with the first draft, edited with later ones, finished with the reply. */
export interface LivePost {
  readonly show: (draft: Reply) => void;
  /** Shows no more drafts. Resolves, once none is on its way, to whether one stands there. */
  close(): Promise<boolean>;
  /** Puts the reply in the draft's place, or posts it where none stands; the rest of a long one in the thread. */
  finish(reply: Reply): Promise<void>;
  /** Takes a draft back. */
  withdraw(): Promise<void>;
}

export function createLivePost(
  { messages, clock, log }: Pick<AnswerNeeds, 'messages' | 'clock' | 'log'>,
  workspace: Workspace,
  place: Place,
): LivePost {
  let waiting: Reply | null = null;
  let shown: MessageRef | null = null;
  let work: Promise<void> | null = null;
  const closing = new AbortController();

  async function put(reply: Reply): Promise<MessageRef> {
    if (shown === null) return messages.post(workspace, { place, reply, key: null });
    await messages.edit(workspace, shown, reply);
    return shown;
  }

  async function showWaiting(): Promise<void> {
    while (waiting !== null) {
      const [draft = waiting] = splitForSlack(waiting);
      waiting = null;
      shown = await put(draft);
      await clock.sleep(EDIT_SPACING_MS, closing.signal);
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
      return shown !== null;
    },
    async finish(reply) {
      const [first = reply, ...rest] = splitForSlack(reply);
      const message = await put(first);
      const thread = place.thread ?? message.id;
      for (const part of rest) {
        await messages.post(workspace, { place: { ...place, thread }, reply: part, key: null });
      }
    },
    async withdraw() {
      if (shown === null) return;
      await workspace.client.chat.delete({ channel: place.channel, ts: shown.id });
    },
  };
}
