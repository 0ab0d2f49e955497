import type { APIMessage, Client, GatewayDispatchPayload } from 'discord.js';
import type { Clock } from '../../../ports/clock.ts';
import type { Log } from '../../../ports/log.ts';
import type { Call } from './calls.ts';
import { readFailure } from './errors.ts';
import { instantOf } from './snowflake.ts';

/** Nobody waits longer for an answer that didn't come. */
const OLDEST_MS = 15 * 60_000;
/** One request each, at the pace that Discord sets. */
const MAX_CHANNELS = 50;
const MAX_DIRECT = 20;
/** What Discord gives at a time: https://discord.com/developers/docs/resources/message#get-channel-messages */
const PAGE = 100;

export interface CatchUpNeeds {
  readonly call: Call;
  readonly clock: Clock;
  readonly log: Log;
  readonly client: () => Client | null;
  /** Serves a dispatch; one whose id was seen already is left out. */
  readonly take: (packet: GatewayDispatchPayload) => void;
}

/** Hears what was said while the gateway had forgotten us: a session that can't be resumed leaves a gap. */
export interface CatchUp {
  /** A shard has a new session: all but its first begin with what was missed. Never rejects. */
  signedIn(shard: number): Promise<void>;
  /** Remembers direct conversations, of which no new session tells. */
  note(packet: GatewayDispatchPayload): void;
}

export function createCatchUp(needs: CatchUpNeeds): CatchUp {
  const firstSessions = new Map<number, number>();
  const direct = new Set<string>();
  return {
    async signedIn(shard) {
      const now = needs.clock.now().epochMilliseconds;
      const first = firstSessions.get(shard);
      firstSessions.set(shard, first ?? now);
      if (first === undefined) return;
      const since = Math.max(first, now - OLDEST_MS);
      const missed = [
        ...spokenIn(needs.client(), shard, since).map(({ id, guildId }) => ({ id, guildId })),
        ...(shard === 0 ? [...direct].map((id) => ({ id, guildId: null })) : []),
      ];
      for (const channel of missed) await readChannel(needs, channel, since);
      needs.log.info('Discord: read what was said meanwhile', { shard, channels: missed.length });
    },
    note(packet) {
      const channel = directChannelOf(packet);
      if (channel === null) return;
      direct.delete(channel);
      direct.add(channel);
      const [oldest] = direct;
      if (direct.size > MAX_DIRECT && oldest !== undefined) direct.delete(oldest);
    },
  };
}

function directChannelOf({ t, d }: GatewayDispatchPayload): string | null {
  if ((t as string) !== 'MESSAGE_CREATE' || d === null) return null;
  const message = d as { readonly guild_id?: string; readonly channel_id?: string };
  return message.guild_id === undefined ? (message.channel_id ?? null) : null;
}

interface Spoken {
  readonly id: string;
  readonly guildId: string | null;
}

/** A shard's channels and threads in which something was said since then, the latest first. */
function spokenIn(client: Client | null, shard: number, since: number): readonly Spoken[] {
  const channels = [...(client?.channels.cache.values() ?? [])].flatMap((channel) =>
    'guild' in channel && 'lastMessageId' in channel && channel.guild.shardId === shard
      ? [{ id: channel.id, guildId: channel.guildId, spokenAt: instantOf(channel.lastMessageId) }]
      : [],
  );
  return channels
    .filter(({ spokenAt }) => spokenAt >= since)
    .toSorted((one, other) => other.spokenAt - one.spokenAt)
    .slice(0, MAX_CHANNELS);
}

async function readChannel(
  needs: CatchUpNeeds,
  { id, guildId }: Spoken,
  since: number,
): Promise<void> {
  try {
    const query = { limit: String(PAGE) };
    const messages = (await needs.call('get', `/channels/${id}/messages`, {
      query,
    })) as readonly APIMessage[];
    const missed = messages.filter((message) => instantOf(message.id) >= since);
    for (const message of missed.toReversed()) {
      needs.take(asDispatch({ ...message, ...(await membership(needs, message, guildId)) }));
    }
  } catch (error) {
    const { status, code } = readFailure(error);
    needs.log.info('a channel could not be caught up with', { channel: id, status, code });
  }
}

/** What a dispatch says of the author and a list doesn't: who may manage hangs on it. */
async function membership(
  { call, client }: CatchUpNeeds,
  { author, mentions }: APIMessage,
  guildId: string | null,
): Promise<object> {
  if (guildId === null) return {};
  const isForUs = mentions.some(({ id }) => id === client()?.user?.id);
  if (!isForUs || author.bot === true) return { guild_id: guildId };
  const member = await call('get', `/guilds/${guildId}/members/${author.id}`).catch(() => null);
  return { guild_id: guildId, ...(member === null ? {} : { member }) };
}

function asDispatch(message: object): GatewayDispatchPayload {
  return { t: 'MESSAGE_CREATE', d: message } as unknown as GatewayDispatchPayload;
}
