import type * as discordjs from 'discord.js';
import type { Client, GatewayDispatchPayload, REST } from 'discord.js';
import { BroadsheetError } from '../../../domain/errors.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Log } from '../../../ports/log.ts';
import type { Bot, ChatPlatform } from '../../../ports/platform.ts';
import { createCatchUp } from './catch-up.ts';
import { createCall, guardCall, type Call } from './calls.ts';
import { registrations } from './commands.ts';
import { connect, disconnect, type Shards } from './connection.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import { readFailure } from './errors.ts';
import { createInteractionCalls } from './interaction-calls.ts';
import { logLongWaits } from './long-waits.ts';
import { PLATFORM } from './owner.ts';
import { createPace } from './pace.ts';
import type { KnownChannel } from './foreign-guard.ts';
import { createPosting, type Posting } from './posting.ts';
import { splitForDiscord } from './render.ts';
import { createSendQueue } from './send-queue.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Another address than Discord's own, with "/api" at its end. */
  readonly apiUrl?: string | null;
  /** `auto`: this process serves all shards that Discord advises. */
  readonly shards?: Shards;
  /** Asks for the message-content intent, with which threads of the bot's own go on without a mention. */
  readonly readsContent?: boolean;
  readonly clock: Clock;
  readonly log: Log;
}

type Discord = typeof discordjs;

/** Replies in flight get this long when the process stops. */
const FINISH_MS = 8_000;
/** Who registers too often is told to wait, for hours if need be: the rest of the bot does not wait. */
const REGISTER_MS = 30_000;

interface Live {
  readonly call: Call;
  readonly callOnce: Call;
  readonly callInteraction: Call;
  readonly posting: Posting;
  close(): Promise<void>;
}

/** Discord through discord.js, which is loaded by the first use only (0.75 s and 110 MB). */
export function createDiscordPlatform(options: DiscordOptions): ChatPlatform {
  const { clock, log, token, apiUrl = null, shards = 'auto', readsContent = false } = options;
  const stopping = new AbortController();
  let client: Client | null = null;
  let dispatcher: Dispatcher | null = null;
  let loading: Promise<{ discord: Discord; live: Live }> | null = null;
  const load = () => (loading ??= loadLive(options, (id) => knownChannel(client, id)));

  return {
    name: PLATFORM,
    split: splitForDiscord,
    async start(bot) {
      const { discord, live } = await load();
      dispatcher = createDispatcher({ ...live, bot, clock, log, client: () => client });
      const take = (packet: GatewayDispatchPayload) => dispatcher?.take(packet);
      const catchUp = createCatchUp({ call: live.call, clock, log, client: () => client, take });
      const onDispatch = (packet: GatewayDispatchPayload) => {
        catchUp.note(packet);
        take(packet);
      };
      const onSession = (shard: number) => void catchUp.signedIn(shard);
      const onClient = (next: Client) => {
        client = next;
      };
      const connection = {
        token,
        apiUrl,
        shards,
        readsContent,
        clock,
        log,
        onClient,
        onDispatch,
        onSession,
      };
      const ready = await connect(discord, connection, stopping.signal);
      const registering = register(live.call, ready, bot, log);
      const over = new AbortController();
      await Promise.race([registering, clock.sleep(REGISTER_MS, over.signal)]);
      over.abort('in time');
    },
    async post(place, reply, key) {
      return (await load()).live.posting.post(place, reply, key);
    },
    async edit(message, reply) {
      return (await load()).live.posting.edit(message, reply);
    },
    async openThread(message, name) {
      return (await load()).live.posting.openThread(message, name);
    },
    async find(place, key) {
      return (await load()).live.posting.find(place, key);
    },
    async stop() {
      stopping.abort();
      await dispatcher?.finish(FINISH_MS);
      if (client !== null) await disconnect(client);
      await (await loading)?.live.close();
    },
  };
}

async function loadLive(
  { token, apiUrl, clock, log }: DiscordOptions,
  findChannel: (id: string) => KnownChannel | null,
): Promise<{ discord: Discord; live: Live }> {
  const discord = await import('discord.js');
  const options = {
    ...(apiUrl == null ? {} : { api: apiUrl }),
    rejectOnRateLimit: logLongWaits(log),
  };
  const patient = new discord.REST(options).setToken(token);
  const once = new discord.REST({ ...options, retries: 0 }).setToken(token);
  const interactions = createInteractionCalls(apiUrl ?? null, clock, log);
  const pace = createPace(clock);
  const call = guardCall(pace(createCall(patient)), clock);
  const callOnce = guardCall(pace(createCall(once)), clock);
  const callInteraction = guardCall(interactions.call, clock);
  const posting = createPosting({ call, callOnce, queue: createSendQueue(), findChannel });
  async function close(): Promise<void> {
    [patient, once].forEach(stopSweeping);
    await interactions.close();
  }
  return { discord, live: { call, callOnce, callInteraction, posting, close } };
}

function knownChannel(client: Client | null, id: string): KnownChannel | null {
  const channel = client?.channels.cache.get(id);
  if (channel === undefined) return null;
  return { type: channel.type, guildId: 'guildId' in channel ? channel.guildId : null };
}

/** Commands that Discord refuses leave the bot with mentions and direct messages. Never rejects. */
async function register(call: Call, client: Client<true>, bot: Bot, log: Log): Promise<void> {
  try {
    await call('put', `/applications/${client.application.id}/commands`, {
      body: registrations(bot.commands, bot.menus),
    });
  } catch (error) {
    log.error('Discord refused the commands', { reason: readFailure(error).message });
  }
}

function stopSweeping(rest: REST): void {
  rest.clearHashSweeper();
  rest.clearHandlerSweeper();
}

/** "auto", or "0,1/4": shards 0 and 1 of 4 (`DISCORD_SHARDS`). */
export function readShards(text: string | null): Shards {
  if (text === null || text === 'auto') return 'auto';
  const [ids = '', total = ''] = text.split('/');
  const shards = { ids: ids.split(',').map(Number), total: Number(total) };
  if (shards.ids.every((id) => Number.isInteger(id) && id >= 0 && id < shards.total)) return shards;
  throw new BroadsheetError('invalid-configuration', `DISCORD_SHARDS "${text}" names no shards`);
}
