import { openNewsroom } from '../app.ts';
import type { Settings } from '../config/settings.ts';

/** A library that goes on trying to reach a platform, when all of ours is over, holds the process no longer. */
const LEFT_BEHIND_MS = 2_000;

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
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  const noteBug = (error: unknown) => needs.log.error('a bug reached the process', { error });
  process.on('SIGINT', stop).on('SIGTERM', stop);
  process.on('uncaughtException', noteBug).on('unhandledRejection', noteBug);
  try {
    if (isTerminal) {
      const { serveTerminal } = await import('./serve-terminal.ts');
      return await serveTerminal(room, settings.configuration.digests, stopping);
    }
    const { servePlatforms } = await import('./serve-platforms.ts');
    return await servePlatforms(room, settings, stopping.signal);
  } finally {
    stop();
    process.off('SIGINT', stop).off('SIGTERM', stop);
    process.off('uncaughtException', noteBug).off('unhandledRejection', noteBug);
    setTimeout(() => process.exit(), LEFT_BEHIND_MS).unref();
  }
}

function platformNames({ discord, slack }: Settings): readonly string[] {
  return [...(discord === null ? [] : ['discord']), ...(slack === null ? [] : ['slack'])];
}
