import type { SlackMessage } from '../events/payloads.ts';
import type { Workspace } from '../workspace.ts';
import type { AnswerNeeds } from './needs.ts';

/** So many of a thread's messages are looked at. */
const LOOKED_AT = 50;

/**
 * Whether the bot has spoken in the thread that a message belongs to. After a restart Slack is asked, which has the
 * history where it sends such messages at all.
 */
export async function isOwnThread(
  { ownThreads, log }: Pick<AnswerNeeds, 'ownThreads' | 'log'>,
  { client, botUser }: Workspace,
  message: SlackMessage,
): Promise<boolean> {
  const thread = message.thread_ts;
  if (thread === undefined) return false;
  if (message.parent_user_id === botUser) return true;
  const key = `${message.channel}:${thread}`;
  const known = ownThreads.get(key);
  if (known !== undefined) return known;
  try {
    const answer = await client.conversations.replies({
      channel: message.channel,
      ts: thread,
      limit: LOOKED_AT,
    });
    const isOwn = (answer.messages ?? []).some(({ user }) => user === botUser);
    ownThreads.set(key, isOwn);
    return isOwn;
  } catch (error) {
    log.debug('a thread could not be read', { error });
    return false;
  }
}
