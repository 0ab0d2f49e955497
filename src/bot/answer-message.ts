import type { CommandEvent, MessageEvent } from '../domain/chat.ts';
import type { Reply } from '../domain/reply.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConversationStore, PlaceSettings } from '../ports/store-conversations.ts';
import { readMention, type MentionIntent } from './mentions.ts';
import { readPlaceChoices } from './place-choices.ts';
import { privateNotice } from './views/notice.ts';

export interface MessageNeeds {
  readonly store: ConversationStore & PlaceSettings;
  readonly clock: Clock;
}

type Typed = Pick<CommandEvent, 'command' | 'options' | 'words'>;

/** A thread in which nobody said anything for so long is left to itself. */
const IDLE = { hours: 24 };

/** Answers a message; `null` where the place or its people want none. */
export async function answerMessage(
  { store, clock }: MessageNeeds,
  event: MessageEvent,
  run: (command: Typed) => Promise<Reply>,
): Promise<Reply | null> {
  const { place, user, text } = event;
  if (!(await mayAnswer(store, event, clock.now()))) return null;
  const intent = readMention(text);
  if (intent.type === 'stop') {
    await store.stopConversation(place);
    return privateNotice('All right, I am quiet here until somebody mentions me.');
  }
  if (intent.type === 'thanks') return event.isAddressed ? privateNotice('You are welcome.') : null;
  const reply = await run(commandOf(intent));
  if (intent.type === 'question') {
    await store.saveTurn(place, { user: user.id, text: intent.question, at: clock.now() });
  }
  return reply;
}

/** By the place's mention policy; see `MENTION_POLICIES`. "stop" holds in each but for a mention. */
async function mayAnswer(
  store: MessageNeeds['store'],
  { place, user, isAddressed }: MessageEvent,
  now: Temporal.Instant,
): Promise<boolean> {
  const { mention } = await readPlaceChoices(store, place);
  if (mention === 'off') return false;
  if (isAddressed) {
    await store.resumeConversation(place);
    return true;
  }
  if (await store.isConversationStopped(place)) return false;
  if (mention === 'always') return true;
  const [last] = await store.recentTurns(place, 1);
  if (last === undefined) return true;
  const isIdle = Temporal.Instant.compare(last.at, now.subtract(IDLE)) < 0;
  const isBetweenPeople = last.user !== user.id;
  if (isBetweenPeople) await store.stopConversation(place);
  return !isIdle && !isBetweenPeople;
}

function commandOf(intent: Exclude<MentionIntent, { type: 'stop' | 'thanks' }>): Typed {
  switch (intent.type) {
    case 'help':
      return { command: 'help', options: {}, words: '' };
    case 'article':
      return { command: 'article', options: { url: intent.url }, words: '' };
    case 'question':
      return { command: 'ask', options: { question: intent.question }, words: '' };
    case 'command': {
      const [command = '', ...words] = intent.line.split(' ');
      return { command, options: {}, words: words.join(' ') };
    }
  }
}
