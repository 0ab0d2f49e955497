import { openPlatforms } from '../adapters/platforms/index.ts';
import { openNewsroom, type Newsroom } from '../app.ts';
import { COMMANDS, INTERNAL_COMMANDS } from '../bot/commands/index.ts';
import { createDispatch } from '../bot/dispatch.ts';
import { createBot } from '../bot/handle.ts';
import { MENUS } from '../bot/menus.ts';
import type { Settings } from '../config/settings.ts';
import { forgetRemovedOwners } from '../core/forget.ts';
import type { SourceOutcome } from '../core/ingest/source.ts';
import { runIngest } from '../core/ingest/loop.ts';
import { runRereads } from '../core/reread.ts';
import { keepVectors } from '../app/keep-vectors.ts';
import type { Bot, ChatPlatform } from '../ports/platform.ts';
import { startDelivery } from './start-delivery.ts';
import { readFiles } from './read-configured.ts';
import { serveTerminal } from './serve-terminal.ts';

const FORGET_EVERY_MS = 3_600_000;
/** A platform that hangs at its end is left behind. */
const STOP_MS = 10_000;

/** Serves the platforms that have tokens, or a prompt, until a signal or the end of the input; gives the exit code. */
export async function runBot(settings: Settings, version: string): Promise<number> {
  const names = platformNames(settings);
  const isTerminal = names.length === 0;
  await using room = await openNewsroom({
    settings: isTerminal ? { ...settings, logLevel: 'error' } : settings,
    version,
    platforms: isTerminal ? ['terminal'] : names,
  });
  const { needs } = room;
  const bot = createBot({
    needs,
    commands: COMMANDS,
    menus: MENUS,
    dispatch: createDispatch([...COMMANDS, ...INTERNAL_COMMANDS]),
  });
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  const noteBug = (error: unknown) => needs.log.error('a bug reached the process', { error });
  process.on('SIGINT', stop).on('SIGTERM', stop);
  process.on('uncaughtException', noteBug).on('unhandledRejection', noteBug);
  try {
    return isTerminal
      ? await serveTerminal(room, { bot, stopping, digests: settings.configuration.digests })
      : await servePlatforms({ room, bot, settings, signal: stopping.signal });
  } finally {
    stop();
    process.off('SIGINT', stop).off('SIGTERM', stop);
    process.off('uncaughtException', noteBug).off('unhandledRejection', noteBug);
  }
}

function platformNames({ discord, slack }: Settings): readonly string[] {
  return [...(discord === null ? [] : ['discord']), ...(slack === null ? [] : ['slack'])];
}

interface Serving {
  readonly room: Newsroom;
  readonly bot: Bot;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

/** Platforms before feeds, so that a slow source delays no answer; exit code 1 when none of them would have us. */
async function servePlatforms({ room, bot, settings, signal }: Serving): Promise<number> {
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
  await readFiles(room);
  const started = await Promise.all(
    platforms.map((platform) => startPlatform(platform, bot, room)),
  );
  const serving = platforms.filter((_, index) => started[index]);
  if (serving.length === 0) return 1;
  log.info('ready', { platforms: serving.map(({ name }) => name) });
  const onOutcome = ({ notice }: SourceOutcome) => {
    if (notice !== null) log.warn('a source broke or is back', { ...notice });
  };
  const delivery = await startDelivery(room.needs, serving, configuration.digests);
  await Promise.all([
    runIngest(room.needs, { signal, onOutcome }),
    runRereads(room.needs, signal),
    keepVectors(room, signal),
    forgetRegularly(room, signal),
  ]);
  await delivery.stop();
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
    await forgetRemovedOwners(needs).catch((error: unknown) =>
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
