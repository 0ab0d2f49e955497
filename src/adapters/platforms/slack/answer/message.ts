import type { MessageEvent, Place } from '../../../../domain/chat.ts';
import type { SlackMessage } from '../events/payloads.ts';
import { placeOf } from '../events/place.ts';
import { mentions, textToBot } from '../events/text.ts';
import type { Workspace } from '../workspace.ts';
import { finishAnswer } from './finish.ts';
import { createLivePost } from './live-post.ts';
import type { AnswerNeeds } from './needs.ts';
import { isOwnThread } from './own-thread.ts';

const STATUS = 'is reading the news …';

/**
 * Answers a message in its thread: a mention, a direct message, or the next one in a thread of the bot's own. Any
 * other message is none of the bot's business.
 */
export async function answerMessage(
  needs: AnswerNeeds,
  workspace: Workspace,
  message: SlackMessage,
): Promise<void> {
  const isDirect = message.channel_type === 'im' || message.channel.startsWith('D');
  const isAddressed = isDirect || mentions(message.text, workspace.botUser);
  if (!isAddressed && !(await isOwnThread(needs, workspace, message))) return;
  const thread = message.thread_ts ?? message.ts;
  const place = placeOf(workspace.team, message.channel, thread);
  if (isDirect) showStatus(needs, workspace, place);
  const live = createLivePost(needs, workspace, place, message.user);
  const user = await needs.findUser(workspace, message.user);
  const event = { ...eventOf(workspace, message, place), isAddressed, user };
  const reply = await needs.bot.handle(event, live.show);
  if (reply !== null) needs.ownThreads.set(`${message.channel}:${thread}`, true);
  const audience = { place, user: message.user, responseUrl: null };
  await finishAnswer(needs, workspace, { live, audience }, reply);
}

function eventOf({ botUser }: Workspace, message: SlackMessage, place: Place) {
  const { parent_user_id: parent, thread_ts: thread } = message;
  const repliesTo = parent === botUser && thread !== undefined ? { place, id: thread } : null;
  return {
    type: 'message',
    // A mention comes as two events; both are this one message.
    id: `${message.channel}:${message.ts}`,
    place,
    text: textToBot(message.text, botUser),
    message: { place, id: message.ts },
    repliesTo,
  } satisfies Omit<MessageEvent, 'user' | 'isAddressed'>;
}

/** Shown beside the conversation until the answer stands there; decoration, so nothing waits for it. */
function showStatus({ log }: AnswerNeeds, { client }: Workspace, place: Place): void {
  client.assistant.threads
    .setStatus({ channel_id: place.channel, thread_ts: place.thread ?? '', status: STATUS })
    .catch((error: unknown) => log.debug('a status was not shown', { error }));
}
