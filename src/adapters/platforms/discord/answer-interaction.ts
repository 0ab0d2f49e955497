import type { APIInteraction } from 'discord.js';
import type { ChatEvent, CompletionEvent } from '../../../domain/chat.ts';
import type { Reply } from '../../../domain/reply.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Log } from '../../../ports/log.ts';
import type { Bot } from '../../../ports/platform.ts';
import type { Call } from './calls.ts';
import { createDrafts } from './drafts.ts';
import { readFailure } from './errors.ts';
import { createInteractionAnswer, type InteractionAnswer } from './interaction-answer.ts';
import { MAX_CHOICE_TEXT, MAX_CHOICES } from './limits.ts';
import { failed, ownNotice } from './own-words.ts';
import type { Posting } from './posting.ts';
import { acknowledgement, type Acknowledgement } from './acknowledgement.ts';

/** Discord gives up after 3 s; what is not ready by then must have been acknowledged. */
const FORM_WAIT_MS = 1_500;
const SUGGESTION_WAIT_MS = 2_000;

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
const SUGGESTIONS = 8;

const FORM_CAME_LATE = ownNotice('The form took too long to open. Try again.');

export interface InteractionNeeds {
  readonly bot: Bot;
  readonly call: Call;
  readonly posting: Posting;
  readonly clock: Clock;
  readonly log: Log;
  /** More is asked at once than drafts can be shown of: they would keep answers waiting. */
  readonly isBusy: () => boolean;
}

/** Acknowledges at once, then lets the bot answer in its own time. */
export async function answerInteraction(
  needs: InteractionNeeds,
  interaction: APIInteraction,
  event: ChatEvent,
): Promise<void> {
  const manner = acknowledgement(interaction, event, needs.bot.commands);
  const answer = createInteractionAnswer(needs, interaction, event);
  const drafts = createDrafts(needs.clock, (draft) => answer.draft(draft));
  if (!manner.mayOpenForm) await answer.acknowledge(manner);
  const answering = needs.bot
    .handle(event, (draft) => {
      if (!needs.isBusy()) drafts.show(draft);
    })
    .catch((error: unknown) => {
      needs.log.error('the bot failed', { type: event.type, error });
      return failed();
    });
  const early = manner.mayOpenForm ? await answerEarly(needs, answer, manner, answering) : 'late';
  if (early === 'answered') return;
  const reply = await answering;
  await drafts.end();
  await needs.clock.turn();
  await answer.finish(reply?.form != null ? FORM_CAME_LATE : reply);
}

/** A form must be the first answer: the bot gets as long for it as Discord's patience allows. */
async function answerEarly(
  { clock }: InteractionNeeds,
  answer: InteractionAnswer,
  manner: Acknowledgement,
  answering: Promise<Reply | null>,
): Promise<'answered' | 'late'> {
  const timer = new AbortController();
  const reply = await Promise.race([
    answering,
    clock.sleep(FORM_WAIT_MS, timer.signal).then(() => 'late' as const),
  ]);
  timer.abort('in time');
  if (reply !== 'late' && reply?.form != null) {
    await answer.openForm(reply.form);
    return 'answered';
  }
  await answer.acknowledge(manner);
  return 'late';
}

/** Suggestions for an option that is being typed; none rather than late. */
export async function answerCompletion(
  { bot, call, clock, log }: InteractionNeeds,
  interaction: APIInteraction,
  event: CompletionEvent,
): Promise<void> {
  const timer = new AbortController();
  const suggestions = await Promise.race([
    bot.complete(event).catch(() => []),
    clock.sleep(SUGGESTION_WAIT_MS, timer.signal).then(() => []),
  ]);
  timer.abort('in time');
  const choices = suggestions
    .filter(({ value }) => value !== '' && value.length <= MAX_CHOICE_TEXT)
    .slice(0, MAX_CHOICES)
    .map(({ label, value }) => ({ name: label.slice(0, MAX_CHOICE_TEXT) || value, value }));
  try {
    await call('post', `/interactions/${interaction.id}/${interaction.token}/callback`, {
      body: { type: SUGGESTIONS, data: { choices } },
    });
  } catch (error) {
    const { status, code } = readFailure(error);
    log.debug('suggestions came too late', { status, code });
  }
}
