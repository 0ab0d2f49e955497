import type { ChatEvent, CompletionEvent, MenuDefinition, Suggestion } from '../domain/chat.ts';
import { BroadsheetError, type ErrorCode } from '../domain/errors.ts';
import type { Reply } from '../domain/reply.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log, LogFields } from '../ports/log.ts';
import type { Bot } from '../ports/platform.ts';
import type { ButtonStates, EventLog } from '../ports/store.ts';
import { keepLongIds } from './action.ts';
import { MAX_SUGGESTIONS } from './command.ts';
import { findCommand, type Commands } from './find-command.ts';
import { errorReply } from './views/notice.ts';

/** Faults of the program's own parts. The others are what a person typed, or a site that was asked for. */
const OWN_FAULTS: ReadonlySet<ErrorCode> = new Set([
  'invalid-configuration',
  'model-failed',
  'store-failed',
]);

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
    const fields = { type: event.type, ...causeOf(error) };
    needs.log[isExpected ? 'warn' : 'error']('an event failed', fields);
    return errorReply(error);
  }
}

/** Where in the program it was noticed tells something of its own faults alone. */
function causeOf(error: unknown): LogFields {
  return error instanceof BroadsheetError && !OWN_FAULTS.has(error.code)
    ? { code: error.code, reason: error.message }
    : { error };
}

async function suggest<Needs>(
  { needs, commands }: BotParts<Needs>,
  { command, option, text, place, user }: CompletionEvent,
): Promise<readonly Suggestion[]> {
  const found = findCommand(commands, command);
  return (await found?.command.complete?.(needs, { option, text, place, user })) ?? [];
}
