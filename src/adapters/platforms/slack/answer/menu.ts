import { linksOf, plainFromMrkdwn } from '../events/text.ts';
import type { MessageAction } from '../events/payloads.ts';
import { placeOf } from '../events/place.ts';
import type { Workspace } from '../workspace.ts';
import { finishAnswer } from './finish.ts';
import { createLivePost } from './live-post.ts';
import type { AnswerNeeds } from './needs.ts';

/** Answers an entry of a message's menu, in the thread of that message; acknowledged by the caller before. */
export async function answerMenu(
  needs: AnswerNeeds,
  workspace: Workspace,
  payload: MessageAction,
): Promise<void> {
  const { message, channel, user: person } = payload;
  const place = placeOf(workspace.team, channel.id, message.thread_ts ?? message.ts);
  const live = createLivePost(needs, workspace, place, person.id);
  const user = await needs.findUser(workspace, person.id);
  const attached = (message.attachments ?? []).flatMap(({ from_url: from, title_link: title }) =>
    [from, title].filter((link) => link !== undefined),
  );
  const links = [...new Set([...linksOf(message.text), ...attached])];
  const reply = await needs.bot.handle(
    {
      type: 'menu',
      id: payload.trigger_id,
      place,
      user,
      menu: payload.callback_id,
      target: { text: plainFromMrkdwn(message.text), links },
    },
    live.show,
  );
  // Its response address knows no thread: a public answer goes to the thread, a private one to the person.
  const responseUrl = reply?.isPrivate === true ? (payload.response_url ?? null) : null;
  const audience = { place, user: person.id, responseUrl };
  await finishAnswer(needs, workspace, { live, audience }, reply);
}
