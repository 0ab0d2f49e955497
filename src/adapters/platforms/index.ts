import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { ChatPlatform } from '../../ports/platform.ts';
import type { InstallationStore } from '../../ports/store-installations.ts';
import type { DiscordOptions } from './discord/index.ts';
import type { SlackCommandNames, SlackSettings } from './slack/options.ts';

interface DiscordSettings extends Pick<DiscordOptions, 'token' | 'apiUrl' | 'readsContent'> {
  /** "auto", or "0,1/4"; `null` for "auto". */
  readonly shards: string | null;
}

/** What a process may be told of its platforms; those without a token stay `null`. */
export interface PlatformOptions {
  readonly discord: DiscordSettings | null;
  readonly slack: SlackSettings | null;
  readonly slackCommands: SlackCommandNames;
  readonly clock: Clock;
  readonly log: Log;
  readonly store: InstallationStore;
}

type Open = (options: PlatformOptions) => Promise<ChatPlatform | null>;

/** One line per platform, loaded when it is chosen: a chat library costs up to a second and 110 MB. */
const PLATFORMS: Readonly<Record<string, Open>> = {
  discord: async ({ discord, ...rest }) => {
    if (discord === null) return null;
    const { createDiscordPlatform, readShards } = await import('./discord/index.ts');
    return createDiscordPlatform({ ...discord, ...rest, shards: readShards(discord.shards) });
  },
  slack: async ({ slack, slackCommands, ...rest }) =>
    slack === null
      ? null
      : (await import('./slack/index.ts')).createSlackPlatform({
          settings: slack,
          commands: slackCommands,
          ...rest,
        }),
};

/** The platforms that have their tokens. */
export async function openPlatforms(options: PlatformOptions): Promise<readonly ChatPlatform[]> {
  const opened = await Promise.all(Object.values(PLATFORMS).map((open) => open(options)));
  return opened.filter((platform) => platform !== null);
}
