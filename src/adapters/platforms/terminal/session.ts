import { randomUUID } from 'node:crypto';
import { createInterface, type Interface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { ChatEvent, Place, User } from '../../../domain/chat.ts';
import { reply, type Form, type Reply } from '../../../domain/reply.ts';
import type { Bot } from '../../../ports/platform.ts';
import { complete } from './completer.ts';
import type { PressedButton } from './render.ts';

const PROMPT = 'broadsheet> ';

export interface SessionOptions {
  readonly bot: Bot;
  readonly input: Readable;
  readonly output: Writable;
  readonly isInteractive: boolean;
  readonly place: Place;
  readonly user: User;
  /** Prints a reply and gives what can be pressed in it. */
  readonly show: (reply: Reply, readLine: ReadLine) => Promise<readonly PressedButton[]>;
  /** Shows an answer that still grows. */
  readonly showDraft: (draft: Reply) => void;
  readonly onEnd: () => void;
}

/** Asks for one more line; `null` at the end of the input. */
export type ReadLine = (question: string) => Promise<string | null>;

export interface Session {
  /** Ends it as if the input had ended, once the line at hand is answered. */
  close(): Promise<void>;
}

/** Reads lines and answers each before the next; lines may come faster than answers. */
export function startSession(options: SessionOptions): Session {
  const { input, output, isInteractive, onEnd } = options;
  const reader = createInterface({
    input,
    output: isInteractive ? output : undefined,
    terminal: isInteractive,
    prompt: PROMPT,
    completer: (line: string) => complete(options.bot, line, options),
  });
  const finished = answerLines(options, reader).finally(onEnd);
  return {
    async close() {
      reader.close();
      await finished;
    },
  };
}

async function answerLines(options: SessionOptions, reader: Interface): Promise<void> {
  const lines = createLineQueue(reader);
  const readLine: ReadLine = (question) => {
    if (lines.isOpen()) {
      reader.setPrompt(question);
      reader.prompt();
    }
    return lines.next();
  };
  let pressable: readonly PressedButton[] = [];
  // Lines of another session are other events, also within the day in which the store remembers them.
  const session = randomUUID();
  let count = 0;
  while (true) {
    const line = options.isInteractive ? await readLine(PROMPT) : await lines.next();
    if (line === null || /^\/?(?:exit|quit)$/u.test(line.trim())) break;
    if (line.trim() === '') continue;
    if (BUTTON.test(line.trim()) && pressable[Number(line) - 1] === undefined) {
      await options.show(noButton(line.trim(), pressable.length), readLine);
      continue;
    }
    count += 1;
    const event = readEvent(line.trim(), pressable, { ...options, id: `${session} line ${count}` });
    const answered = await answerTo(options, event);
    if (answered === null) continue;
    pressable = await options.show(answered, readLine);
    if (answered.form !== null && options.isInteractive) {
      const fields = await fillForm(answered.form, readLine);
      const form = { type: 'form', form: answered.form.id, fields } as const;
      const id = `${session} form ${count}`;
      const next = await answerTo(options, { ...event, ...form, id });
      if (next !== null) pressable = await options.show(next, readLine);
    }
  }
  reader.close();
}

/** A bot that fails in spite of its promise doesn't end the session. */
async function answerTo(
  { bot, showDraft }: SessionOptions,
  event: ChatEvent,
): Promise<Reply | null> {
  try {
    return await bot.handle(event, showDraft);
  } catch {
    const content = ['Something went wrong on my side. Please try again.'];
    return reply('error', { blocks: [{ type: 'paragraph', content, citations: [] }] });
  }
}

interface Who {
  readonly id: string;
  readonly place: Place;
  readonly user: User;
}

const BUTTON = /^\d{1,2}$/u;

function noButton(typed: string, count: number): Reply {
  const there = count === 0 ? 'There is no button here' : `The buttons here are 1 to ${count}`;
  const content = [`${there}; “${typed}” alone presses one.`];
  return reply('notice', { blocks: [{ type: 'paragraph', content, citations: [] }] });
}

/** A number presses a button, a slash begins a command, everything else is said to the bot. */
function readEvent(line: string, pressable: readonly PressedButton[], who: Who): ChatEvent {
  const { id, place, user } = who;
  const base = { id, place, user };
  const pressed = BUTTON.test(line) ? pressable[Number(line) - 1] : undefined;
  if (pressed !== undefined) {
    return { ...base, type: 'action', action: pressed.id, values: pressed.values, message: null };
  }
  if (line.startsWith('/')) {
    const [command = '', ...words] = line.slice(1).split(' ');
    return { ...base, type: 'command', command, options: {}, words: words.join(' ') };
  }
  const message = { place, id };
  return { ...base, type: 'message', text: line, message, repliesTo: null, isAddressed: true };
}

async function fillForm(form: Form, readLine: ReadLine): Promise<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const { id, label, value } of form.fields) {
    const answer = await readLine(`${label}${value === null ? '' : ` [${value}]`}: `);
    fields[id] = answer?.trim() || (value ?? '');
  }
  return fields;
}

interface LineQueue {
  /** Whether more lines may come. */
  isOpen(): boolean;
  next(): Promise<string | null>;
}

/** Keeps lines that arrive while an answer is being made. */
function createLineQueue(reader: Interface): LineQueue {
  const waiting: string[] = [];
  const takers: ((line: string | null) => void)[] = [];
  let isClosed = false;
  reader.on('line', (line) => {
    const taker = takers.shift();
    if (taker === undefined) waiting.push(line);
    else taker(line);
  });
  reader.on('SIGINT', () => reader.close());
  reader.on('close', () => {
    isClosed = true;
    for (const taker of takers.splice(0)) taker(null);
  });
  return {
    isOpen: () => !isClosed,
    next() {
      const line = waiting.shift();
      if (line !== undefined) return Promise.resolve(line);
      if (isClosed) return Promise.resolve(null);
      return new Promise((resolve) => takers.push(resolve));
    },
  };
}
