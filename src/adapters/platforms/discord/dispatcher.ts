import type {
  APIInteraction,
  Client,
  GatewayDispatchPayload,
  GatewayMessageCreateDispatchData,
} from 'discord.js';
import type { ChatEvent } from '../../../domain/chat.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Log } from '../../../ports/log.ts';
import type { Bot } from '../../../ports/platform.ts';
import { answerCompletion, answerInteraction } from './answer-interaction.ts';
import { answerMessage } from './answer-message.ts';
import type { Call } from './calls.ts';
import { readFailure } from './errors.ts';
import { interactionEvent } from './interaction-event.ts';
import { messageEvent } from './message-event.ts';
import { guildOwner, PLATFORM, type ChannelFacts } from './owner.ts';
import { mayManage } from './permissions.ts';
import type { Posting } from './posting.ts';
import { createRecentIds } from './recent-ids.ts';

/** Events that are remembered against a second delivery. */
const REMEMBERED = 20_000;
/** A bot that was removed may be added again within less, and meanwhile be out of service. */
const LATELY = { hours: 24 };
/** More answers at once than people wait for on a good day. */
const BUSY = 100;

export interface DispatcherNeeds {
  readonly bot: Bot;
  readonly call: Call;
  readonly callOnce: Call;
  readonly callInteraction: Call;
  readonly posting: Posting;
  readonly clock: Clock;
  readonly log: Log;
  readonly client: () => Client | null;
}

/** Takes the gateway's dispatches, and sees to it that nothing that goes wrong with one reaches another. */
export interface Dispatcher {
  take(packet: GatewayDispatchPayload): void;
  /** No more is taken; resolves when all answers in flight are finished, or after so many milliseconds. */
  finish(milliseconds: number): Promise<void>;
}

type ServeNeeds = DispatcherNeeds & { readonly isBusy: () => boolean };

export function createDispatcher(given: DispatcherNeeds): Dispatcher {
  const { clock, log } = given;
  const recent = createRecentIds(REMEMBERED);
  const inFlight = new Set<Promise<void>>();
  let isStopping = false;
  const needs = { ...given, isBusy: () => inFlight.size > BUSY };
  return {
    take(packet) {
      if (isStopping) return;
      const work = serve(needs, packet, (id) => recent.add(id)).catch((error: unknown) => {
        log.error('a dispatch failed', { type: packet.t, reason: readFailure(error).message });
      });
      inFlight.add(work);
      void work.then(() => inFlight.delete(work));
    },
    async finish(milliseconds) {
      isStopping = true;
      const timer = new AbortController();
      await Promise.race([Promise.all(inFlight), clock.sleep(milliseconds, timer.signal)]);
      timer.abort('in time');
    },
  };
}

async function serve(
  needs: ServeNeeds,
  packet: GatewayDispatchPayload,
  isNew: (id: string) => boolean,
): Promise<void> {
  switch (packet.t as string) {
    case 'INTERACTION_CREATE': {
      const interaction = packet.d as APIInteraction;
      if (isNew(interaction.id)) await serveInteraction(needs, interaction);
      return;
    }
    case 'MESSAGE_CREATE': {
      const message = packet.d as GatewayMessageCreateDispatchData;
      if (isNew(message.id)) await serveMessage(needs, message);
      return;
    }
    case 'GUILD_CREATE': {
      const guild = packet.d as Arrived;
      if (isArrival(needs, guild)) await needs.bot.handle(arrival(guild), () => null);
      return;
    }
    case 'GUILD_DELETE': {
      const guild = packet.d as { readonly id: string; readonly unavailable?: boolean };
      // With `unavailable` it is an outage of Discord's, not a farewell.
      if (guild.unavailable === undefined)
        await needs.bot.handle(removal(needs, guild.id), () => null);
      return;
    }
    default:
  }
}

async function serveInteraction(needs: ServeNeeds, interaction: APIInteraction): Promise<void> {
  const event = interactionEvent(interaction, needs.bot.menus);
  if (event === null) return;
  const parts = { ...needs, call: needs.callInteraction };
  if (event.type === 'completion') await answerCompletion(parts, interaction, event);
  else await answerInteraction(parts, interaction, event);
}

async function serveMessage(
  needs: DispatcherNeeds,
  message: GatewayMessageCreateDispatchData,
): Promise<void> {
  const client = needs.client();
  const botId = client?.user?.id;
  if (client === null || botId === undefined) return;
  const isDirect = message.guild_id === undefined;
  const quick = {
    botId,
    channel: { id: message.channel_id, type: isDirect ? 1 : 0, parentId: null },
    isOwnThread: isOwnThread(client, message.channel_id),
  };
  if (messageEvent(message, { ...quick, isManager: false }) === null) return;
  const channel = isDirect ? quick.channel : await channelFacts(needs, message.channel_id);
  const event = messageEvent(message, {
    ...quick,
    channel,
    isManager: isManager(client, message),
  });
  if (event !== null) await answerMessage(needs, event);
}

/** From what discord.js holds of the guild; a thread that it doesn't hold is asked for. */
async function channelFacts({ client, call }: DispatcherNeeds, id: string): Promise<ChannelFacts> {
  const known = client()?.channels.cache.get(id);
  if (known !== undefined) {
    return { id, type: known.type, parentId: 'parentId' in known ? known.parentId : null };
  }
  try {
    const found = (await call('get', `/channels/${id}`)) as { type: number; parent_id?: string };
    return { id, type: found.type, parentId: found.parent_id ?? null };
  } catch {
    return { id, type: 0, parentId: null };
  }
}

/** Discord tells of each thread, so that one that isn't held is none of ours. */
function isOwnThread(client: Client, id: string): boolean {
  const channel = client.channels.cache.get(id);
  return channel?.isThread() === true && channel.ownerId === client.user?.id;
}

function isManager(client: Client, message: GatewayMessageCreateDispatchData): boolean {
  const guild = client.guilds.cache.get(message.guild_id ?? '');
  if (guild === undefined) return false;
  if (guild.ownerId === message.author.id) return true;
  const roles = [guild.id, ...(message.member?.roles ?? [])];
  return roles.some((id) => mayManage(guild.roles.cache.get(id)?.permissions.bitfield.toString()));
}

interface Arrived {
  readonly id: string;
  readonly unavailable?: boolean;
  readonly joined_at?: string;
}

/** Each session begins with all guilds; those to which the bot came long ago are no news. */
function isArrival({ clock }: DispatcherNeeds, { unavailable, joined_at }: Arrived): boolean {
  if (unavailable === true || joined_at === undefined) return false;
  return Date.parse(joined_at) > clock.now().subtract(LATELY).epochMilliseconds;
}

function arrival({ id, joined_at }: Arrived): ChatEvent {
  return { ...guildEvent(id), id: `arrival:${id}:${joined_at ?? ''}`, type: 'arrival' };
}

/** A second removal after a new invitation is another event: the minute tells them apart. */
function removal({ clock }: DispatcherNeeds, guildId: string): ChatEvent {
  const minute = Math.floor(clock.now().epochMilliseconds / 60_000);
  return { ...guildEvent(guildId), id: `removal:${guildId}:${minute}`, type: 'removal' };
}

/** What nobody in particular did. */
function guildEvent(guildId: string): Pick<ChatEvent, 'place' | 'user'> {
  const owner = guildOwner(guildId);
  return {
    place: { platform: PLATFORM, owner, channel: guildId, thread: null, kind: 'channel' },
    user: { id: '', name: null, isManager: true, locale: null, timeZone: null },
  };
}
