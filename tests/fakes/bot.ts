import type { ChatEvent, CompletionEvent, Suggestion } from '../../src/domain/chat.ts';
import { reply, type Reply } from '../../src/domain/reply.ts';
import type { Bot } from '../../src/ports/platform.ts';

export interface FakeBot extends Bot {
  /** Every event it was given, oldest first. */
  readonly events: readonly ChatEvent[];
  readonly completions: readonly CompletionEvent[];
  /** What it answers from now on; `null` says nothing. */
  answer(make: Handler): void;
  suggest(suggestions: readonly Suggestion[]): void;
  /** The next event of a type, also one that came already and that nobody took. */
  next<Type extends ChatEvent['type']>(type: Type): Promise<Extract<ChatEvent, { type: Type }>>;
}

type Handler = (
  event: ChatEvent,
  showDraft: (draft: Reply) => void,
) => Promise<Reply | null> | Reply | null;

interface Waiter {
  readonly type: ChatEvent['type'];
  readonly give: (event: ChatEvent) => void;
}

export function textReply(text: string, parts: Partial<Reply> = {}): Reply {
  return reply('answer', {
    blocks: [{ type: 'paragraph', content: [text], citations: [] }],
    ...parts,
  });
}

/** A bot that answers every event with "answer to <type>" until it is told otherwise. */
export function createFakeBot(definitions: Partial<Pick<Bot, 'commands' | 'menus'>> = {}): FakeBot {
  const events: ChatEvent[] = [];
  const untaken: ChatEvent[] = [];
  const completions: CompletionEvent[] = [];
  const waiters: Waiter[] = [];
  let handler: Handler = (event) => textReply(`answer to ${event.type}`);
  let suggestions: readonly Suggestion[] = [];
  return {
    commands: definitions.commands ?? [],
    menus: definitions.menus ?? [],
    events,
    completions,
    answer(make) {
      handler = make;
    },
    suggest(next) {
      suggestions = next;
    },
    async handle(event, showDraft) {
      events.push(event);
      const index = waiters.findIndex(({ type }) => type === event.type);
      const [waiter] = index === -1 ? [] : waiters.splice(index, 1);
      if (waiter === undefined) untaken.push(event);
      else waiter.give(event);
      return await handler(event, showDraft);
    },
    complete(event) {
      completions.push(event);
      return Promise.resolve(suggestions);
    },
    next<Type extends ChatEvent['type']>(type: Type) {
      type Wanted = Extract<ChatEvent, { type: Type }>;
      const index = untaken.findIndex((event) => event.type === type);
      const [event] = index === -1 ? [] : untaken.splice(index, 1);
      if (event !== undefined) return Promise.resolve(event as Wanted);
      return new Promise<Wanted>((resolve) => {
        waiters.push({ type, give: (given) => resolve(given as Wanted) });
      });
    },
  };
}
