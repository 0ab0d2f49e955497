import { openPlatforms } from '../adapters/platforms/index.ts';
import type { Newsroom } from '../app.ts';
import type { Settings } from '../config/settings.ts';
import { planSourceNotice } from '../bot/deliver/source-notices.ts';
import { forgetWhatIsDue } from '../core/forget.ts';
import type { SourceOutcome } from '../core/ingest/source.ts';
import type { Bot, ChatPlatform } from '../ports/platform.ts';
import { openBot } from './open-bot.ts';
import { readFiles } from './read-configured.ts';
import { runBackground } from './run-background.ts';

const FORGET_EVERY_MS = 3_600_000;
/** A platform that hangs at its end is left behind. */
const STOP_MS = 10_000;

/** Platforms before feeds, so that a slow source delays no answer; exit code 1 when none of them would have us. */
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
  const started = await Promise.all(
    platforms.map((platform) => startPlatform(platform, bot, room)),
  );
  const serving = platforms.filter((_, index) => started[index]);
  if (serving.length === 0) return 1;
  log.info('ready', { platforms: serving.map(({ name }) => name) });
  const onOutcome = ({ notice }: SourceOutcome) => {
    if (notice === null) return;
    planSourceNotice(room.needs, notice).catch((error: unknown) =>
      log.error('a notice could not be planned', { error }),
    );
  };
  const { digests } = configuration;
  await Promise.all([
    runBackground(room, { platforms: serving, digests, signal, onOutcome }),
    forgetRegularly(room, signal),
  ]);
  await stopAll(serving, room);
  return 0;
}

/** One platform that refuses us does not end the other. */
async function startPlatform(
  platform: ChatPlatform,
  bot: Bot,
  { needs }: Newsroom,
): Promise<boolean> {
  try {
    await platform.start(bot);
    return true;
  } catch (error) {
    needs.log.error(`${platform.name} could not be started`, { error });
    return false;
  }
}

async function forgetRegularly({ needs }: Newsroom, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await forgetWhatIsDue(needs).catch((error: unknown) =>
      needs.log.error('forgetting failed', { error }),
    );
    await needs.clock.sleep(FORGET_EVERY_MS, signal);
  }
}

async function stopAll(platforms: readonly ChatPlatform[], { needs }: Newsroom): Promise<void> {
  const finished = new AbortController();
  const stopped = Promise.allSettled(platforms.map((platform) => platform.stop()));
  await Promise.race([stopped, needs.clock.sleep(STOP_MS, finished.signal)]);
  finished.abort();
}
