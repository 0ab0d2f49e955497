import type { ChatEvent, CompletionEvent, MenuDefinition, Suggestion } from '../domain/chat.ts';
import { BroadsheetError } from '../domain/errors.ts';
import type { Reply } from '../domain/reply.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Bot } from '../ports/platform.ts';
import type { ButtonStates, EventLog } from '../ports/store.ts';
import { keepLongIds } from './action.ts';
import { findCommand, type Commands } from './find-command.ts';
import { errorReply } from './views/notice.ts';

/** What a platform can show (Discord's limit). */
const MAX_SUGGESTIONS = 25;

export interface HandleNeeds {
  readonly store: EventLog & ButtonStates;
  readonly clock: Clock;
  readonly log: Log;
}

/** Answers one kind of event or several; `null` says nothing. */
export type Dispatch<Needs> = (
  needs: Needs,
  event: ChatEvent,
  showDraft: (draft: Reply) => void,
) => Promise<Reply | null>;

export interface BotParts<Needs> {
  readonly needs: Needs;
  readonly commands: Commands<Needs>;
  readonly menus: readonly MenuDefinition[];
  readonly dispatch: Dispatch<Needs>;
}

/** The bot's one door: nothing that happens behind it reaches a platform as an error. */
export function createBot<Needs extends HandleNeeds>(parts: BotParts<Needs>): Bot {
  const { needs, commands, menus } = parts;
  return {
    commands: commands.map(({ definition }) => definition),
    menus,
    handle: (event, showDraft) => answer(parts, event, showDraft),
    async complete(event) {
      try {
        return (await suggest(parts, event)).slice(0, MAX_SUGGESTIONS);
      } catch (error) {
        needs.log.error('suggestions failed', { command: event.command, error });
        return [];
      }
    },
  };
}

async function answer<Needs extends HandleNeeds>(
  { needs, dispatch }: BotParts<Needs>,
  event: ChatEvent,
  showDraft: (draft: Reply) => void,
): Promise<Reply | null> {
  try {
    const id = `${event.place.platform}:${event.id}`;
    if (!(await needs.store.rememberEvent(id, needs.clock.now()))) return null;
    await needs.clock.turn();
    const reply = await dispatch(needs, event, showDraft);
    return reply === null ? null : await keepLongIds(needs, event.place.owner, reply);
  } catch (error) {
    const isExpected = error instanceof BroadsheetError;
    needs.log[isExpected ? 'warn' : 'error']('an event failed', { type: event.type, error });
    return errorReply(error);
  }
}

async function suggest<Needs>(
  { needs, commands }: BotParts<Needs>,
  { command, option, text, place, user }: CompletionEvent,
): Promise<readonly Suggestion[]> {
  const found = findCommand(commands, command);
  return (await found?.command.complete?.(needs, { option, text, place, user })) ?? [];
}
