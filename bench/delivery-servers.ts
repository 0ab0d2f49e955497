import { setTimeout as sleep } from 'node:timers/promises';
import { guildOwner, placeOf as placeInDiscord } from '../src/adapters/platforms/discord/owner.ts';
import { placeOf as placeInSlack } from '../src/adapters/platforms/slack/events/place.ts';
import type { Place } from '../src/domain/chat.ts';
import {
  CHANNELS_PER_WORKSPACE,
  DISCORD_PER_SECOND,
  SLACK_PER_MINUTE,
  type DeliveryServers,
  type Shown,
} from './delivery-world.ts';
import { startLocalDiscord } from '../tests/protocol/discord/server.ts';
import { startLocalSlack } from '../tests/protocol/slack/server.ts';
import { asText } from '../tests/protocol/slack/state.ts';

/**
 * Both platforms of the delivery measurement, in a process of their own so that their work is not counted. Started with
 * the number of places on each and "limited" or "unlimited"; says what stands in its channels when it is asked.
 */

/** One channel in so many answers late; one in so many refuses. */
const SLOW_EVERY = 500;
const SLOW_MS = 4_000;
const REFUSING_EVERY = 700;
const CHANNELS_PER_GUILD = 100;

async function serve(places: number, isLimited: boolean): Promise<void> {
  const slow = new Set<string>();
  const discord = await startLocalDiscord({
    signInPauseMs: 0,
    messagesPerSecond: isLimited ? 5 : 1_000,
    requestsPerSecond: isLimited ? DISCORD_PER_SECOND : Infinity,
    mishap: (call) =>
      slow.has(/^POST \/channels\/(\d+)\/messages$/u.exec(call)?.[1] ?? '')
        ? { waitFor: sleep(SLOW_MS) }
        : null,
  });
  const slack = await startLocalSlack();
  slack.state.mishap = (method, { channel }) =>
    method === 'chat.postMessage' && slow.has(asText(channel)) ? { delayMs: SLOW_MS } : null;
  if (isLimited) {
    slack.state.postsPerSecond = 1;
    slack.state.postsPerMinute = SLACK_PER_MINUTE;
  }
  const owner = discord.world.addUser('olga');
  const numbers = Array.from({ length: places }, (_, number) => number);
  const guilds = Array.from({ length: Math.ceil(places / CHANNELS_PER_GUILD) }, () =>
    discord.world.addGuild('Newsroom', owner),
  );
  const teams = Array.from({ length: Math.ceil(places / CHANNELS_PER_WORKSPACE) }, (_, index) =>
    slack.addTeam(`xoxb-${index}`),
  );
  const inDiscord = numbers.map((number) => {
    const guild = guilds[Math.floor(number / CHANNELS_PER_GUILD)]?.id ?? '';
    const { id } = discord.world.addChannel({ type: 0, guild_id: guild });
    if (refuses(number)) discord.closed.add(id);
    return placeInDiscord(guildOwner(guild), { id, type: 0, parentId: null });
  });
  const inSlack = numbers.map((number) => {
    const team = teams[Math.floor(number / CHANNELS_PER_WORKSPACE)];
    if (team === undefined) throw new Error('no such team');
    const channel = slack.addChannel(team);
    channel.isArchived = refuses(number);
    return placeInSlack(team.id, channel.id, null);
  });
  for (const { channel } of [...inDiscord, ...inSlack].filter((_, at) => at % SLOW_EVERY === 99)) {
    slow.add(channel);
  }
  const open = (all: readonly Place[]) => all.filter((_, number) => !refuses(number));
  process.on('message', () => {
    const limited = discord.requests.filter(({ status }) => status === 429).length;
    process.send?.({
      discord: {
        ...tally(
          open(inDiscord),
          [...discord.world.messages.values()].map(({ channel_id: id }) => id),
        ),
        limited,
      },
      slack: {
        ...tally(
          open(inSlack),
          slack.state.messages.map(({ channel }) => channel),
        ),
        limited: slack.state.limited,
      },
    });
  });
  const servers: DeliveryServers = {
    discordUrl: discord.apiUrl,
    slackUrl: slack.apiUrl,
    slackAppToken: slack.state.appToken,
    workspaces: teams.map(({ id, token, botUser }) => ({ team: id, token, botUser })),
    places: inDiscord.flatMap((place, number) => [place, ...inSlack.slice(number, number + 1)]),
  };
  process.send?.(servers);
}

function refuses(number: number): boolean {
  return number % REFUSING_EVERY === REFUSING_EVERY - 1;
}

function tally(places: readonly Place[], channels: readonly string[]): Omit<Shown, 'limited'> {
  const counts = new Map<string, number>();
  for (const channel of channels) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  const times = places.map(({ channel }) => counts.get(channel) ?? 0);
  return {
    once: times.filter((time) => time === 1).length,
    doubled: times.filter((time) => time > 1).length,
    missing: times.filter((time) => time === 0).length,
  };
}

process.on('disconnect', () => process.exit(0));
const [count = '0', limits = ''] = process.argv.slice(2);
await serve(Number(count), limits === 'limited');
