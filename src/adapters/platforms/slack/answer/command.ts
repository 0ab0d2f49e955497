import { reply as makeReply, type Reply } from '../../../../domain/reply.ts';
import { nameCommand } from '../events/command.ts';
import type { SlashCommand } from '../events/payloads.ts';
import { placeOf } from '../events/place.ts';
import { splitForSlack } from '../render/fits.ts';
import { renderMessage } from '../render/message.ts';
import type { Workspace } from '../workspace.ts';
import { finishAnswer } from './finish.ts';
import { createLivePost } from './live-post.ts';
import { createModal } from './modal.ts';
import type { Acknowledge, AnswerNeeds, Audience } from './needs.ts';
import { sendFiles } from './send-files.ts';
import { settledWithin } from './settled-within.ts';
import { speak, speakParts } from './speak.ts';

/** A reply that is ready by then goes out inside of the acknowledgement, without a further request. */
const INLINE_MS = 150;
/** Before a trigger dies (3 s), a command that may open a form opens one that says "one moment". */
const LOADING_MS = 1_500;
const NOTE = { response_type: 'ephemeral', text: 'Reading the news …' };

export const TOO_LATE = makeReply('error', {
  blocks: [
    {
      type: 'paragraph',
      content: ['That took too long to open: try it once more.'],
      citations: [],
    },
  ],
  isPrivate: true,
});

/** Answers a slash command: acknowledged within the first moments, whatever the bot does. */
export async function answerCommand(
  needs: AnswerNeeds,
  workspace: Workspace,
  payload: SlashCommand,
  acknowledge: Acknowledge,
): Promise<void> {
  const { mayOpenForm, ...named } = nameCommand(needs.commands, needs.bot.commands, payload);
  const place = placeOf(workspace.team, payload.channel_id, null);
  const audience = { place, user: payload.user_id, responseUrl: payload.response_url };
  const live = createLivePost(needs, workspace, place, payload.user_id);
  const pending = needs.findUser(workspace, payload.user_id).then((user) => {
    const event = { type: 'command', id: payload.trigger_id, place, user, ...named } as const;
    return needs.bot.handle({ ...event, options: {} }, live.show);
  });
  const finish = (reply: Reply | null) => finishAnswer(needs, workspace, { live, audience }, reply);
  const early = needs.isBusy() ? 'late' : await settledWithin(needs.clock, pending, INLINE_MS);
  if (early === null || (early !== 'late' && early.form === null && !(await live.close()))) {
    return answerInline({ needs, workspace, audience, acknowledge }, early);
  }
  await acknowledge(mayOpenForm || early !== 'late' ? undefined : NOTE);
  if (mayOpenForm || early !== 'late') {
    return answerWithModal({ needs, workspace, audience, payload }, pending, finish);
  }
  await finish(await pending);
}

interface Inline {
  readonly needs: AnswerNeeds;
  readonly workspace: Workspace;
  readonly audience: Audience;
  readonly acknowledge: Acknowledge;
}

/** The acknowledgement is the first message; parts that don't fit follow it. */
async function answerInline(
  { needs, workspace, audience, acknowledge }: Inline,
  reply: Reply | null,
): Promise<void> {
  if (reply === null) return acknowledge();
  const [first = reply, ...rest] = splitForSlack(reply);
  await acknowledge({
    ...renderMessage(first),
    response_type: reply.isPrivate ? 'ephemeral' : 'in_channel',
    unfurl_links: false,
    unfurl_media: false,
  });
  await speakParts(needs, workspace, audience, rest);
  await sendFiles(needs, workspace, audience, reply);
}

interface ModalAnswer {
  readonly needs: AnswerNeeds;
  readonly workspace: Workspace;
  readonly audience: Audience;
  readonly payload: Pick<SlashCommand, 'trigger_id' | 'response_url'>;
}

async function answerWithModal(
  { needs, workspace, audience, payload }: ModalAnswer,
  pending: Promise<Reply | null>,
  say: (reply: Reply | null) => Promise<void>,
): Promise<void> {
  const { channel, thread } = audience.place;
  const origin = { channel, thread, responseUrl: payload.response_url };
  const modal = createModal(workspace, payload.trigger_id, origin);
  try {
    if ((await settledWithin(needs.clock, pending, LOADING_MS)) === 'late')
      await modal.openLoading();
    const reply = await pending;
    if (reply === null || (reply.form === null && !modal.isOpen())) return await say(reply);
    await modal.show(reply);
  } catch (error) {
    needs.log.warn('a form could not be opened', { error });
    await speak(needs, workspace, audience, TOO_LATE);
  }
}
