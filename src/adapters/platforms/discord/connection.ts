import type * as discordjs from 'discord.js';
import type { Client, GatewayDispatchPayload } from 'discord.js';
import { BroadsheetError } from '../../../domain/errors.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Log } from '../../../ports/log.ts';
import { readFailure } from './errors.ts';
import { createIdentifyThrottle } from './identify-throttle.ts';

type Discord = typeof discordjs;

/** What this process serves: all that Discord advises, or its share of them. */
export type Shards = 'auto' | { readonly ids: readonly number[]; readonly total: number };

export interface ConnectionOptions {
  readonly token: string;
  readonly apiUrl: string | null;
  readonly shards: Shards;
  readonly readsContent: boolean;
  readonly clock: Clock;
  readonly log: Log;
  /** The client of each attempt, before anything comes from it. */
  readonly onClient: (client: Client) => void;
  readonly onDispatch: (packet: GatewayDispatchPayload) => void;
  /** A shard signed in anew and knows its guilds; not after a session that was resumed. */
  readonly onSession: (shard: number) => void;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** How long to wait for a client to close: between sign-in and READY it never does (discord.js 14.28.1). */
const DESTROY_MS = 1_500;
/** Guilds in an outage of Discord's don't hold up the others. */
const WAIT_FOR_GUILDS_MS = 3_000;

/** Refusals that no later attempt changes. */
const FINAL =
  /authentication failed|invalid token|disallowed intents|invalid intents|sharding|invalid shard/i;

const DISALLOWED = /disallowed intents/i;

/** Connects, however often it takes; rejects when Discord refuses for good or when `signal` is aborted. */
export async function connect(
  discord: Discord,
  options: ConnectionOptions,
  signal: AbortSignal,
): Promise<Client<true>> {
  const { clock, log, token } = options;
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
    const client = createClient(discord, options);
    options.onClient(client);
    const ready = new Promise<void>((resolve) => {
      client.once(discord.Events.ClientReady, () => resolve());
    });
    try {
      await client.login(token);
      await Promise.race([ready, untilAborted(signal)]);
      return client as Client<true>;
    } catch (error) {
      await disconnect(client);
      if (signal.aborted) break;
      if (isFinal(error)) throw refused(error);
      const { status, message: reason } = readFailure(error);
      log.warn('Discord is out of reach; trying again', { status, reason, inMs: pause });
      await clock.sleep(pause, signal);
    }
  }
  throw new BroadsheetError('unreachable', 'stopped before connecting');
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(new Error('aborted'));
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
}

function isFinal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return code === 'TokenInvalid' || readFailure(error).status === 401 || FINAL.test(error.message);
}

function refused(error: unknown): BroadsheetError {
  const reason = readFailure(error).message;
  return new BroadsheetError('forbidden', `Discord refuses the bot: ${reason}`, {
    advice: DISALLOWED.test(reason)
      ? 'Switch the Message Content Intent on in the developer portal (Bot), or take DISCORD_MESSAGE_CONTENT out.'
      : 'Check DISCORD_TOKEN: reset it in the developer portal (Bot → Reset Token).',
    scope: 'platform',
  });
}

export async function disconnect(client: Client): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, DESTROY_MS);
  });
  await Promise.race([client.destroy().catch(() => null), timeout]);
  clearTimeout(timer);
}

function createClient(discord: Discord, options: ConnectionOptions): Client {
  const { clock, log, onDispatch, onSession, apiUrl, shards, readsContent } = options;
  const { GatewayIntentBits: Intents, Options, Partials } = discord;
  const client = new discord.Client({
    // Mentions, replies to us and direct messages come with their text without MESSAGE_CONTENT.
    intents: [
      Intents.Guilds,
      Intents.GuildMessages,
      Intents.DirectMessages,
      ...(readsContent ? [Intents.MessageContent] : []),
    ],
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    waitGuildTimeout: WAIT_FOR_GUILDS_MS,
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, ...NOT_KEPT }),
    ...(shards === 'auto'
      ? { shards: 'auto' as const }
      : { shards: [...shards.ids], shardCount: shards.total }),
    ...(apiUrl === null ? {} : { rest: { api: apiUrl } }),
    ws: {
      buildIdentifyThrottler: async (manager) => {
        const { session_start_limit: limit } = await manager.fetchGatewayInformation();
        return createIdentifyThrottle(clock, limit.max_concurrency);
      },
    },
  });
  keepAlive(client, log);
  client.on(discord.Events.Raw, (packet: GatewayDispatchPayload) => onDispatch(packet));
  client.on(discord.Events.ShardReady, onSession);
  return client;
}

/** Of the world only guilds, their roles and channels are needed. */
const NOT_KEPT = {
  MessageManager: 0,
  GuildMemberManager: {
    maxSize: 1,
    keepOverLimit: (member: { id: string; client: Client }) => member.id === member.client.user?.id,
  },
  UserManager: {
    maxSize: 1,
    keepOverLimit: (user: { id: string; client: Client }) => user.id === user.client.user?.id,
  },
  PresenceManager: 0,
  ReactionManager: 0,
  ThreadMemberManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  VoiceStateManager: 0,
  GuildScheduledEventManager: 0,
  StageInstanceManager: 0,
} as const;

/** Dispatches that are read as they come: building the library's objects for them would cost as much again. */
const OURS = new Set(['INTERACTION_CREATE', 'MESSAGE_CREATE']);

/** No error of the library ends the process, not even a dispatch that it can't read. */
function keepAlive(client: Client, log: Log): void {
  client.on('error', (error) => log.warn('Discord client', { reason: error.message }));
  client.on('shardError', (error, shard) =>
    log.warn('Discord socket', { shard, reason: error.message }),
  );
  client.on('shardDisconnect', ({ code }, shard) =>
    log.error('Discord closed for good', { shard, code }),
  );
  client.on('shardReconnecting', (shard) => log.info('Discord reconnects', { shard }));
  client.on('shardResume', (shard, replayed) => log.info('Discord resumed', { shard, replayed }));
  const socket = client.ws as unknown as { handlePacket(packet: unknown, shard: unknown): boolean };
  const handlePacket = socket.handlePacket.bind(socket);
  socket.handlePacket = (packet, shard) => {
    if (OURS.has((packet as { t?: string } | undefined)?.t ?? '')) return true;
    try {
      return handlePacket(packet, shard);
    } catch (error) {
      log.warn('a dispatch could not be read', { reason: readFailure(error).message });
      return true;
    }
  };
}
