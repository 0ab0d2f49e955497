import { TERMINAL_PLACE, createTerminalPlatform } from '../adapters/platforms/terminal/index.ts';
import { createProgress } from '../adapters/platforms/terminal/progress.ts';
import type { Newsroom } from '../app.ts';
import { ingest } from '../core/ingest.ts';
import { runIngest } from '../core/ingest/loop.ts';
import { runRereads } from '../core/reread.ts';
import type { DigestOrder } from '../config/configuration.ts';
import { keepVectors } from '../app/keep-vectors.ts';
import { startDelivery } from './start-delivery.ts';
import { readFiles } from './read-configured.ts';
import type { Bot } from '../ports/platform.ts';

/** Who pipes a question in waits so long for sources that are due. */
const FIRST_READING_MS = 10_000;

interface TerminalService {
  readonly bot: Bot;
  readonly digests: readonly DigestOrder[];
  /** Aborted when the input ends. */
  readonly stopping: AbortController;
}

/** The bot at a prompt, until the input ends; gives the exit code. */
export async function serveTerminal(
  room: Newsroom,
  { bot, digests, stopping }: TerminalService,
): Promise<number> {
  const { stdin: input, stdout: output, stderr } = process;
  const progress = createProgress(stderr, room.configured.length);
  await readFiles(room, progress.step);
  const terminal = createTerminalPlatform({ input, output, onEnd: () => stopping.abort() });
  if (!input.isTTY) await readDue(room, progress.step, stopping.signal);
  progress.end();
  if (input.isTTY) await greet(room);
  await terminal.start(bot);
  const delivery = await startDelivery(room.needs, [terminal], digests);
  const { signal } = stopping;
  await Promise.all([
    runIngest(room.needs, { signal }),
    runRereads(room.needs, signal),
    keepVectors(room, signal),
  ]);
  await delivery.stop();
  await terminal.stop();
  return 0;
}

async function readDue(
  { needs }: Newsroom,
  onOutcome: () => void,
  signal: AbortSignal,
): Promise<void> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(FIRST_READING_MS)]);
  await ingest(needs, { signal: patience, onOutcome });
}

async function greet({ needs }: Newsroom): Promise<void> {
  const articles = await needs.store.recentArticles(TERMINAL_PLACE.owner, null, 1);
  const [latest] = articles;
  const hint =
    latest === undefined
      ? 'Nothing is held yet: /feed add <address> reads a feed or a site.'
      : `Read: “${latest.headline}”. Try /summary syria, or ask a question.`;
  process.stdout.write(`Broadsheet ${needs.about.version}. ${hint} /help shows more.\n\n`);
}
