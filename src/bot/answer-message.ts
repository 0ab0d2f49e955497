import type { CommandEvent, MessageEvent } from '../domain/chat.ts';
import type { Reply } from '../domain/reply.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConversationStore, PlaceSettings } from '../ports/store-conversations.ts';
import { readMention, type MentionIntent } from './mentions.ts';
import { privateNotice } from './views/notice.ts';

export interface MessageNeeds {
  readonly store: ConversationStore & PlaceSettings;
  readonly clock: Clock;
}

type Typed = Pick<CommandEvent, 'command' | 'options' | 'words'>;

/** Answers a message; `null` where the bot was told to be quiet and nobody speaks to it. */
export async function answerMessage(
  { store, clock }: MessageNeeds,
  { place, user, text, isAddressed }: MessageEvent,
  run: (command: Typed) => Promise<Reply>,
): Promise<Reply | null> {
  const { mention } = await store.readPlaceSettings({ ...place, thread: null });
  if (mention === 'off') return null;
  if (isAddressed) await store.resumeConversation(place);
  else if (mention === 'always' || (await store.isConversationStopped(place))) return null;
  const intent = readMention(text);
  if (intent.type === 'stop') {
    await store.stopConversation(place);
    return privateNotice('All right, I am quiet here until somebody mentions me.');
  }
  const reply = await run(commandOf(intent));
  if (intent.type === 'question') {
    await store.saveTurn(place, { user: user.id, text, at: clock.now() });
  }
  return reply;
}

function commandOf(intent: Exclude<MentionIntent, { type: 'stop' }>): Typed {
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
