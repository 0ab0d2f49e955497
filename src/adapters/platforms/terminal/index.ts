import { styleText } from 'node:util';
import type { Readable } from 'node:stream';
import type { MessageRef, Place, User } from '../../../domain/chat.ts';
import type { Owner } from '../../../domain/identity.ts';
import type { Reply } from '../../../domain/reply.ts';
import type { ChatPlatform } from '../../../ports/platform.ts';
import { createDraftArea } from './draft-area.ts';
import type { Layout, Style } from './layout.ts';
import { buttonsOf, renderReply } from './render.ts';
import { sizeOf, type Screen } from './screen.ts';
import { startSession, type ReadLine, type Session } from './session.ts';

const MAX_WIDTH = 100;

export interface TerminalOptions {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Screen;
  /** IANA zone in which times are shown and meant. */
  readonly timeZone: string;
  /** Called when the person is done: the end of the input, "exit" or Ctrl+C. */
  readonly onEnd: () => void;
}

export const TERMINAL_PLACE: Place = {
  platform: 'terminal',
  owner: 'terminal:local' as Owner,
  channel: 'prompt',
  thread: null,
  kind: 'direct',
};

const PLAIN: Style = { strong: (text) => text, faint: (text) => text, heading: (text) => text };

/** The bot at a prompt: whoever sits there may manage everything. */
export function createTerminalPlatform(options: TerminalOptions): ChatPlatform {
  const { input, output, timeZone, onEnd } = options;
  const isInteractive = input.isTTY === true && output.isTTY === true;
  const user = terminalUser(timeZone);
  const posted = new Map<string, MessageRef>();
  const drafts = createDraftArea(output);
  let session: Session | null = null;

  async function show(reply: Reply, readLine: ReadLine) {
    drafts.clear();
    const lines = renderReply(reply, layoutOf(output, timeZone));
    await printPages(['', ...lines, ''], output, isInteractive ? readLine : null);
    return buttonsOf(reply);
  }

  /** What is piped elsewhere can't be taken back: it gets whole answers alone. */
  function showDraft(draft: Reply): void {
    if (isInteractive) drafts.show(['', ...renderReply(draft, layoutOf(output, timeZone))]);
  }

  return {
    name: 'terminal',
    start(bot) {
      session = startSession({
        bot,
        input,
        output,
        isInteractive,
        place: TERMINAL_PLACE,
        user,
        show,
        showDraft,
        onEnd,
      });
      return Promise.resolve();
    },
    split: (reply) => [reply],
    post(place, reply, key) {
      const known = posted.get(key);
      if (known !== undefined) return Promise.resolve(known);
      const message = { place, id: key };
      posted.set(key, message);
      output.write(`\n${renderReply(reply, layoutOf(output, timeZone)).join('\n')}\n`);
      return Promise.resolve(message);
    },
    find: (_place, key) => Promise.resolve(posted.get(key) ?? 'absent'),
    edit(_message, reply) {
      output.write(`\n${renderReply(reply, layoutOf(output, timeZone)).join('\n')}\n`);
      return Promise.resolve();
    },
    openThread: ({ place }) => Promise.resolve(place),
    async stop() {
      await session?.close();
    },
  };
}

function terminalUser(timeZone: string): User {
  const { locale } = new Intl.DateTimeFormat().resolvedOptions();
  return { id: 'you', name: null, isManager: true, locale, timeZone };
}

function layoutOf(output: Screen, timeZone: string): Layout {
  const width = Math.min(sizeOf(output).columns, MAX_WIDTH);
  return { width, timeZone, style: styleOf(output) };
}

/** Colour only on a terminal that wants it (NO_COLOR and FORCE_COLOR are respected by `styleText`). */
function styleOf(output: Screen): Style {
  if (output.isTTY !== true) return PLAIN;
  const style =
    (format: Parameters<typeof styleText>[0]) =>
    (text: string): string =>
      styleText(format, text, { stream: output, validateStream: true });
  return { strong: style('bold'), faint: style('dim'), heading: style(['bold', 'underline']) };
}

/** Prints a screen at a time; a person goes on with Enter or stops with q. */
async function printPages(
  lines: readonly string[],
  output: Screen,
  readLine: ReadLine | null,
): Promise<void> {
  const page = readLine === null ? lines.length : Math.max(sizeOf(output).rows - 2, 5);
  for (let start = 0; start < lines.length; start += page) {
    output.write(`${lines.slice(start, start + page).join('\n')}\n`);
    const isLast = start + page >= lines.length;
    if (isLast || readLine === null) continue;
    const answer = await readLine('— more: Enter · q to stop — ');
    if (answer === null || answer.trim().toLowerCase() === 'q') return;
  }
}
