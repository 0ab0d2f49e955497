import type { Log } from '../ports/log.ts';
import type { Bot, ChatPlatform } from '../ports/platform.ts';

export interface StartNeeds {
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Starts platforms beside each other. Resolves to true as soon as one serves: another that can't be reached goes on
 * trying, and one that refuses does not end the others. False once all have refused, or when `signal` is aborted.
 */
export async function startPlatforms(
  platforms: readonly ChatPlatform[],
  bot: Bot,
  needs: StartNeeds,
): Promise<boolean> {
  const started = platforms.map((platform) => startPlatform(platform, bot, needs));
  const isAnyServing = Promise.any(started).then(
    () => true,
    () => false,
  );
  return await Promise.race([isAnyServing, falseWhenAborted(needs.signal)]);
}

async function startPlatform(
  platform: ChatPlatform,
  bot: Bot,
  { log, signal }: StartNeeds,
): Promise<void> {
  try {
    await platform.start(bot);
    log.info('ready', { platform: platform.name });
  } catch (error) {
    // Who is stopped while connecting says so by an error.
    if (!signal.aborted) log.error(`${platform.name} could not be started`, { error });
    throw error;
  }
}

function falseWhenAborted(signal: AbortSignal): Promise<false> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(false);
    signal.addEventListener('abort', () => resolve(false), { once: true });
  });
}
