import type * as discordjs from 'discord.js';
import type { Client, GatewayDispatchPayload, REST } from 'discord.js';
import { BroadsheetError } from '../../../domain/errors.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Log } from '../../../ports/log.ts';
import type { Bot, ChatPlatform } from '../../../ports/platform.ts';
import { createCall, type Call } from './calls.ts';
import { registrations } from './commands.ts';
import { connect, disconnect, type Shards } from './connection.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import { readFailure, toBroadsheetError } from './errors.ts';
import { PLATFORM } from './owner.ts';
import { createRequestPool, type RequestPool } from './pooled-request.ts';
import { createPosting, type Posting } from './posting.ts';
import { splitForDiscord } from './render.ts';
import { createSendQueue } from './send-queue.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Another address than Discord's own, with "/api" at its end. */
  readonly apiUrl?: string | null;
  /** `auto`: this process serves all shards that Discord advises. */
  readonly shards?: Shards;
  readonly clock: Clock;
  readonly log: Log;
}

type Discord = typeof discordjs;

/** Answers of interactions are not bound to Discord's 50 requests a second. */
const UNBOUND = 1_000_000;
/** Acknowledgements have connections of their own: they never wait behind answers. */
const CONNECTIONS = 64;
/** An acknowledgement is worth nothing after Discord's 3 s. */
const ACKNOWLEDGE_MS = 2_900;
/** The time that an answer waits for a connection counts as well. */
const ANSWER_MS = 60_000;
/** Each interaction has a route of its own; forgotten soon, so that a busy day costs no memory. */
const SWEEP_MS = 60_000;
/** Replies in flight get this long when the process stops. */
const FINISH_MS = 8_000;

interface Live {
  readonly rests: readonly REST[];
  readonly pools: readonly RequestPool[];
  readonly call: Call;
  readonly callOnce: Call;
  readonly callInteraction: Call;
  readonly posting: Posting;
}

/** Discord through discord.js, which is loaded by the first use only (0.75 s and 110 MB). */
export function createDiscordPlatform(options: DiscordOptions): ChatPlatform {
  const { clock, log, token, apiUrl = null, shards = 'auto' } = options;
  const stopping = new AbortController();
  let client: Client | null = null;
  let dispatcher: Dispatcher | null = null;
  let loading: Promise<{ discord: Discord; live: Live }> | null = null;
  const load = () =>
    (loading ??= loadLive(options, (id) => client?.channels.cache.get(id)?.type ?? null));

  return {
    name: PLATFORM,
    split: splitForDiscord,
    async start(bot) {
      const { discord, live } = await load();
      dispatcher = createDispatcher({ ...live, bot, clock, log, client: () => client });
      const onDispatch = (packet: GatewayDispatchPayload) => dispatcher?.take(packet);
      const onClient = (next: Client) => {
        client = next;
      };
      const connection = { token, apiUrl, shards, clock, log, onClient, onDispatch };
      const ready = await connect(discord, connection, stopping.signal);
      await register(live.call, ready, bot, log);
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
      const live = (await loading)?.live;
      live?.rests.forEach(stopSweeping);
      await Promise.all(live?.pools.map((pool) => pool.close()) ?? []);
    },
  };
}

async function loadLive(
  { token, apiUrl, clock }: DiscordOptions,
  channelType: (id: string) => number | null,
): Promise<{ discord: Discord; live: Live }> {
  const discord = await import('discord.js');
  const api = apiUrl == null ? {} : { api: apiUrl };
  const patient = new discord.REST(api).setToken(token);
  const once = new discord.REST({ ...api, retries: 0 }).setToken(token);
  const pools = [createRequestPool(CONNECTIONS), createRequestPool(CONNECTIONS)] as const;
  const [acknowledging, answering] = pools.map(
    ({ makeRequest }, index) =>
      new discord.REST({
        ...api,
        makeRequest,
        retries: 1,
        globalRequestsPerSecond: UNBOUND,
        timeout: index === 0 ? ACKNOWLEDGE_MS : ANSWER_MS,
        handlerSweepInterval: SWEEP_MS,
        hashSweepInterval: SWEEP_MS,
        hashLifetime: SWEEP_MS,
      }),
  ) as [REST, REST];
  const call = createCall(patient, 'bot', clock);
  const callOnce = createCall(once, 'bot', clock);
  const acknowledge = createCall(acknowledging, 'interaction', clock);
  const answer = createCall(answering, 'interaction', clock);
  const callInteraction: Call = (method, route, options) =>
    (route.startsWith('/interactions/') ? acknowledge : answer)(method, route, options);
  const posting = createPosting({ call, callOnce, queue: createSendQueue(), channelType });
  const rests = [patient, once, acknowledging, answering];
  return { discord, live: { rests, pools, call, callOnce, callInteraction, posting } };
}

/** Commands that Discord refuses leave the bot with mentions and direct messages, so they don't stop it. */
async function register(call: Call, client: Client<true>, bot: Bot, log: Log): Promise<void> {
  try {
    await call('put', `/applications/${client.application.id}/commands`, {
      body: registrations(bot.commands, bot.menus),
    });
  } catch (error) {
    const failure = toBroadsheetError(error);
    if (failure.scope === 'platform') throw failure;
    log.error('Discord refused the commands', { message: readFailure(error).message });
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
