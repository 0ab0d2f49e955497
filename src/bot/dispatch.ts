import { countedTo } from '../core/counted-to.ts';
import type { ActionEvent, ChatEvent, CommandEvent, FormEvent } from '../domain/chat.ts';
import type { Reply } from '../domain/reply.ts';
import type { Clock } from '../ports/clock.ts';
import type { AuditLog } from '../ports/store-audit.ts';
import type { ButtonStates } from '../ports/store.ts';
import type { Summarizer } from '../ports/summarizer.ts';
import type {
  ConversationStore,
  PlaceSettings,
  RemovalStore,
} from '../ports/store-conversations.ts';
import { readActionId } from './action.ts';
import { checkOptions } from './arguments.ts';
import { answerMessage } from './answer-message.ts';
import { findCommand, type Commands } from './find-command.ts';
import type { Dispatch } from './handle.ts';
import { menuCommand } from './menus.ts';
import type { About } from './needs.ts';
import { readPlaceChoices } from './place-choices.ts';
import { createReturningOwners } from './returning-owners.ts';
import { privately, runParsed, runTyped, type Asking } from './run-command.ts';
import { code, privateNotice } from './views/notice.ts';

/** Questions of a thread that a follow-up may refer to. */
const HISTORY = 6;

export interface DispatchNeeds {
  readonly store: ButtonStates & ConversationStore & PlaceSettings & RemovalStore & AuditLog;
  readonly summarizer: Summarizer;
  readonly clock: Clock;
  readonly about: About;
}

/** Sends each kind of event to the command that answers it. */
export function createDispatch<Needs extends DispatchNeeds>(
  commands: Commands<Needs>,
): Dispatch<Needs> {
  const owners = createReturningOwners();
  return async (given, event, showDraft) => {
    const { store, clock } = given;
    const { owner } = event.place;
    if (event.type === 'removal') {
      await owners.remove(store, owner, clock.now());
      return null;
    }
    await owners.welcome(store, owner, clock.now());
    if (event.type === 'arrival') return null;
    const { language, length } = await readPlaceChoices(store, event.place);
    const needs = {
      ...given,
      summarizer: countedTo(event.place, given.summarizer),
      about: language === null ? given.about : { ...given.about, language },
    };
    const defaults: Asking['defaults'] = length === null ? {} : { length };
    const who = { ...(await asking(given, event, showDraft)), defaults };
    const typed = (command: Pick<CommandEvent, 'command' | 'options' | 'words'>) =>
      runTyped(commands, needs, command, who);
    switch (event.type) {
      case 'command':
        return typed(event);
      case 'action':
      case 'form':
        return runAction(commands, needs, event, who);
      case 'message':
        return answerMessage(needs, event, (command) =>
          runTyped(commands, needs, command, { ...who, canOpenForm: false }),
        );
      case 'menu': {
        const command = menuCommand(event);
        return 'notice' in command ? privateNotice(command.notice) : typed(command);
      }
      case 'home':
        return typed({ command: 'home', options: { tab: event.tab }, words: '' });
    }
  };
}

async function asking<Needs extends DispatchNeeds>(
  needs: Needs,
  { place, user }: ChatEvent,
  showDraft: (draft: Reply) => void,
): Promise<Asking> {
  const isConversation = place.thread !== null || place.kind === 'direct';
  const turns = isConversation ? await needs.store.recentTurns(place, HISTORY) : [];
  return { place, user, history: turns.map(({ text }) => text), showDraft };
}

/** What a button, a select or a form does stands in its id; only the person who used it sees the answer. */
async function runAction<Needs extends DispatchNeeds>(
  commands: Commands<Needs>,
  needs: Needs,
  event: ActionEvent | FormEvent,
  who: Asking,
): Promise<Reply> {
  const id = event.type === 'form' ? event.form : event.action;
  const call = await readActionId(needs.store, event.place.owner, id);
  const found = call === null ? null : findCommand(commands, call.command);
  if (call === null || found === null) {
    return privateNotice('That button no longer works. Ask anew: ', code('/help'), ' shows how.');
  }
  const parsed = checkOptions(found.command.definition, { ...call.options, ...givenBy(event) });
  return { ...(await runParsed(found.command, needs, parsed, privately(who))), isPrivate: true };
}

function givenBy(event: ActionEvent | FormEvent): Readonly<Record<string, string>> {
  if (event.type === 'form') return event.fields;
  const [choice] = event.values;
  return choice === undefined ? {} : { choice };
}
