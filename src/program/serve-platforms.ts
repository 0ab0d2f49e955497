import { openPlatforms } from '../adapters/platforms/index.ts';
import type { Newsroom } from '../app.ts';
import type { Settings } from '../config/settings.ts';
import { planSourceNotice } from '../bot/deliver/source-notices.ts';
import type { SourceOutcome } from '../core/ingest/source.ts';
import type { ChatPlatform } from '../ports/platform.ts';
import { openBot } from './open-bot.ts';
import { readFiles } from './read-configured.ts';
import { runBackground } from './run-background.ts';
import { startPlatforms } from './start-platforms.ts';

/** A platform that hangs at its end is left behind. */
const STOP_MS = 10_000;

/** Platforms before feeds, so that a slow source delays no answer; exit code 1 when all of them refuse us. */
export async function servePlatforms(
  room: Newsroom,
  settings: Settings,
  signal: AbortSignal,
): Promise<number> {
  const { clock, log, store } = room.needs;
  const { discord, slack, configuration } = settings;
  const platforms = await openPlatforms({
    discord,
    slack,
    slackCommands: configuration.slackCommands,
    clock,
    log,
    store,
  });
  if (settings.model === null) log.info('no model is configured: summaries quote the articles');
  const bot = openBot(room.needs);
  await readFiles(room);
  if (!(await startPlatforms(platforms, bot, { log, signal }))) {
    await stopAll(platforms, room);
    return signal.aborted ? 0 : 1;
  }
  const onOutcome = ({ notice }: SourceOutcome) => {
    if (notice === null) return;
    planSourceNotice(room.needs, notice).catch((error: unknown) =>
      log.error('a notice could not be planned', { error }),
    );
  };
  const { digests } = configuration;
  await runBackground(room, { platforms, digests, signal, onOutcome });
  await stopAll(platforms, room);
  return 0;
}

async function stopAll(platforms: readonly ChatPlatform[], { needs }: Newsroom): Promise<void> {
  const finished = new AbortController();
  const stopped = Promise.allSettled(platforms.map((platform) => platform.stop()));
  await Promise.race([stopped, needs.clock.sleep(STOP_MS, finished.signal)]);
  finished.abort();
}
