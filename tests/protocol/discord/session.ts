import { createDiscordPlatform } from '../../../src/adapters/platforms/discord/index.ts';
import { placeOf, guildOwner } from '../../../src/adapters/platforms/discord/owner.ts';
import { createSystemClock } from '../../../src/adapters/system/clock.ts';
import type { Place } from '../../../src/domain/chat.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Log, LogFields } from '../../../src/ports/log.ts';
import type { ChatPlatform } from '../../../src/ports/platform.ts';
import {
  LOCAL_TOKEN,
  startLocalDiscord,
  type LocalDiscord,
  type LocalDiscordOptions,
} from './server.ts';
import type { LocalChannel, LocalGuild, LocalMessage, LocalUser } from './world.ts';

/** The real time: the libraries' own timers run on it as well. */
export const realClock = createSystemClock();

/** A clock on which waiting takes a hundredth of its time, for back-off and pacing. */
export const hastyClock: Clock = {
  ...realClock,
  sleep: (milliseconds, signal) => realClock.sleep(milliseconds / 100, signal),
};

export interface LogLine {
  readonly level: keyof Log;
  readonly message: string;
  readonly fields: LogFields;
}

export function createListLog(lines: LogLine[]): Log {
  const write =
    (level: keyof Log) =>
    (message: string, fields: LogFields = {}): void => {
      lines.push({ level, message, fields });
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

/** A local Discord with a guild, a channel and a person, and the platform that speaks to it. */
export interface Session {
  readonly discord: LocalDiscord;
  readonly platform: ChatPlatform;
  readonly owner: LocalUser;
  readonly reader: LocalUser;
  readonly guild: LocalGuild;
  readonly channel: LocalChannel;
  readonly place: Place;
  readonly lines: readonly LogLine[];
  newPlatform(parts?: Partial<Parameters<typeof createDiscordPlatform>[0]>): ChatPlatform;
}

export async function openSession(options: LocalDiscordOptions = {}): Promise<Session> {
  const discord = await startLocalDiscord(options);
  const { world } = discord;
  const owner = world.addUser('olga');
  const reader = world.addUser('rita');
  const guild = world.addGuild('Newsroom', owner);
  const channel = world.addChannel({ type: 0, name: 'general', guild_id: guild.id });
  const lines: LogLine[] = [];
  const newPlatform: Session['newPlatform'] = (parts = {}) =>
    createDiscordPlatform({
      token: LOCAL_TOKEN,
      apiUrl: discord.apiUrl,
      clock: realClock,
      log: createListLog(lines),
      ...parts,
    });
  return {
    discord,
    platform: newPlatform(),
    owner,
    reader,
    guild,
    channel,
    place: placeOf(guildOwner(guild.id), { id: channel.id, type: 0, parentId: null }),
    lines,
    newPlatform,
  };
}

/** Everything that is written in a message, joined. */
export function textOf(message: Pick<LocalMessage, 'content' | 'components'> | null): string {
  if (message === null) return '';
  const walk = (components: LocalMessage['components']): string =>
    (components ?? []).map((part) => `${part.content ?? ''}\n${walk(part.components)}`).join('');
  return `${message.content}${walk(message.components)}`.trim();
}
