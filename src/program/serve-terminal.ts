import { TERMINAL_PLACE, createTerminalPlatform } from '../adapters/platforms/terminal/index.ts';
import { createProgress } from '../adapters/platforms/terminal/progress.ts';
import type { Newsroom } from '../app.ts';
import type { DigestOrder } from '../config/configuration.ts';
import type { Bot } from '../ports/platform.ts';
import { endUnread } from './end-unread.ts';
import { createLateBot } from './late-bot.ts';

/** Who pipes a question in waits so long for sources that are due. */
const FIRST_READING_MS = 10_000;

/**
 * The bot at a prompt, until the input ends, which aborts `stopping`; gives the exit code. The prompt stands there at
 * once: files are read, and what answers is loaded, while the person begins to type.
 */
export async function serveTerminal(
  room: Newsroom,
  digests: readonly DigestOrder[],
  stopping: AbortController,
): Promise<number> {
  const { stdin: input, stdout: output } = process;
  const { signal } = stopping;
  output.on('error', endUnread);
  const terminal = createTerminalPlatform({
    input,
    output,
    timeZone: room.needs.about.timeZone,
    onEnd: () => stopping.abort(),
  });
  const bot = createLateBot(() => openInformedBot(room, signal));
  if (input.isTTY) await greet(room);
  else await bot.open();
  await terminal.start(bot);
  await bot.open();
  const { runBackground } = await import('./run-background.ts');
  await runBackground(room, { platforms: [terminal], digests, signal });
  await terminal.stop();
  return 0;
}

/** The bot once it knows what a first question may be about; what is piped in asks everything at once. */
async function openInformedBot(room: Newsroom, signal: AbortSignal): Promise<Bot> {
  const { stdin: input, stderr } = process;
  const { readFiles } = await import('./read-configured.ts');
  if (input.isTTY) await readFiles(room);
  else {
    const progress = createProgress(stderr, room.configured.length);
    await readFiles(room, progress.step);
    await readDue(room, progress.step, signal);
    progress.end();
  }
  const { openBot } = await import('./open-bot.ts');
  return openBot(room.needs);
}

async function readDue(
  { needs }: Newsroom,
  onOutcome: () => void,
  signal: AbortSignal,
): Promise<void> {
  const { ingest } = await import('../core/ingest.ts');
  const patience = AbortSignal.any([signal, AbortSignal.timeout(FIRST_READING_MS)]);
  await ingest(needs, { signal: patience, onOutcome });
}

async function greet({ needs, configured }: Newsroom): Promise<void> {
  const [latest] = await needs.store.recentArticles(TERMINAL_PLACE.owner, null, 1);
  const read = latest === undefined ? '' : `Read: “${latest.headline}”. `;
  const hint =
    latest === undefined && configured.length === 0
      ? 'Nothing is held yet: /feed add <address> reads a feed or a site.'
      : `${read}Try /summary syria, or ask a question.`;
  process.stdout.write(`Broadsheet ${needs.about.version}. ${hint} /help shows more.\n\n`);
}
