import { createMemoryStore } from '../../src/adapters/stores/memory/store.ts';
import { COMMANDS, INTERNAL_COMMANDS } from '../../src/bot/commands/index.ts';
import { createDispatch } from '../../src/bot/dispatch.ts';
import { createBot } from '../../src/bot/handle.ts';
import { MENUS } from '../../src/bot/menus.ts';
import type { BotNeeds } from '../../src/bot/needs.ts';
import type { ChatEvent, Place, User } from '../../src/domain/chat.ts';
import type { Owner } from '../../src/domain/identity.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { plainReply } from '../../src/text/plain-reply.ts';
import { createFakeClock } from './clock.ts';
import { createFakeHttp } from './http.ts';
import { SILENT_LOG } from './ingest-needs.ts';
import { createLeadSummarizer } from './lead-summarizer.ts';
import { createDirectParser } from './parser.ts';

const PLACE: Place = {
  platform: 'slack',
  owner: 'slack:T1' as Owner,
  channel: 'C1',
  thread: null,
  kind: 'channel',
};

const USER: User = { id: 'U1', name: null, isManager: true, locale: null, timeZone: null };

type Without<Event> = Event extends ChatEvent ? Omit<Event, 'id' | 'place' | 'user'> : never;

/** The whole bot over a memory store; each event is one of its own. */
export function createBotWorld(parts: Partial<BotNeeds> = {}) {
  const clock = createFakeClock('2026-11-24T08:00:00Z');
  const needs: BotNeeds = {
    store: createMemoryStore({ clock }),
    summarizer: createLeadSummarizer(),
    parser: createDirectParser(),
    http: createFakeHttp(),
    clock,
    log: SILENT_LOG,
    about: {
      version: '1',
      startedAt: clock.now(),
      writtenBy: 'extractive',
      timeZone: 'UTC',
      language: null,
      model: {
        inputPricePerMillion: 0,
        outputPricePerMillion: 0,
        dailyTokens: null,
        placeDailyTokens: null,
      },
      platforms: ['slack'],
    },
    ...parts,
  };
  const dispatch = createDispatch([...COMMANDS, ...INTERNAL_COMMANDS]);
  const bot = createBot({ needs, commands: COMMANDS, menus: MENUS, dispatch });
  let count = 0;
  function send(
    event: Without<ChatEvent>,
    user: Partial<User> = {},
    place: Partial<Place> = {},
  ): Promise<Reply | null> {
    count += 1;
    const base = { id: `e${count}`, place: { ...PLACE, ...place }, user: { ...USER, ...user } };
    return bot.handle({ ...event, ...base }, () => undefined);
  }
  /** What is answered to a command, as text. */
  async function say(line: string, user: Partial<User> = {}): Promise<string> {
    const [command = '', ...words] = line.split(' ');
    const answer = await send(
      { type: 'command', command, options: {}, words: words.join(' ') },
      user,
    );
    return answer === null ? '' : plainReply(answer);
  }
  return { bot, needs, clock, place: PLACE, send, say };
}
