import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { LocalChannel, LocalMessage, World } from './world.ts';

const GUILD_MESSAGES = 512;
const DIRECT_MESSAGES = 4_096;
const CONTENT = 32_768;

interface Packet {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: unknown;
}

interface Session {
  readonly id: string;
  readonly shard: readonly [id: number, total: number];
  readonly intents: number;
  readonly sent: Packet[];
  sequence: number;
  socket: WebSocket | null;
}

export interface GatewayOptions {
  readonly token: string;
  readonly heartbeatMs: number;
  readonly maxConcurrency: number;
  /** One sign-in of a bucket in so long: five seconds at Discord. */
  readonly signInPauseMs: number;
  /** Close code for every sign-in, such as 4014 (disallowed intents); `null` lets them in. */
  refuseIdentify: number | null;
  acknowledgeHeartbeats: boolean;
  /** The portal's switch of the message-content intent. */
  allowsContent: boolean;
}

/** Discord's gateway, version 10: sign-in, heartbeats, dispatches with a replay buffer, resume, shards, intents. */
export interface Gateway {
  /** Times of sign-ins, in milliseconds. */
  readonly signIns: readonly number[];
  readonly resumes: number;
  readonly sessions: () => readonly (readonly [number, number])[];
  accept(socket: WebSocket, address: string): void;
  dispatch(type: string, data: unknown, guildId?: string): void;
  dispatchMessage(message: LocalMessage): void;
  /** Cuts every connection; with a code it is said goodbye to. */
  cut(code?: number): void;
  /** Sends a bare opcode: 7 reconnect, 9 invalid session. */
  send(op: number, data: unknown): void;
  forgetSessions(): void;
}

export function createGateway(world: World, options: GatewayOptions): Gateway {
  const sessions = new Map<string, Session>();
  const signIns: number[] = [];
  const lastSignIn = new Map<number, number>();
  let resumes = 0;

  function deliver(session: Session, t: string, d: unknown): void {
    session.sequence += 1;
    const packet = { op: 0, t, s: session.sequence, d };
    session.sent.push(packet);
    if (session.sent.length > 500) session.sent.shift();
    session.socket?.send(JSON.stringify(packet));
  }

  function identify(socket: WebSocket, address: string, d: IdentifyData): Session | null {
    const [shard, total] = d.shard ?? [0, 1];
    if (d.token !== options.token) return refuse(socket, 4004);
    if (shard >= total) return refuse(socket, 4010);
    if (options.refuseIdentify !== null) return refuse(socket, options.refuseIdentify);
    if ((d.intents & CONTENT) !== 0 && !options.allowsContent) return refuse(socket, 4014);
    const bucket = shard % options.maxConcurrency;
    const now = Date.now();
    if (now - (lastSignIn.get(bucket) ?? 0) < options.signInPauseMs) {
      socket.send(JSON.stringify({ op: 9, d: false, s: null, t: null }));
      return null;
    }
    lastSignIn.set(bucket, now);
    signIns.push(now);
    const id = randomBytes(16).toString('hex');
    const session: Session = {
      id,
      shard: [shard, total],
      intents: d.intents,
      sent: [],
      sequence: 0,
      socket,
    };
    sessions.set(id, session);
    const guilds = [...world.guilds.values()].filter((guild) => shardOf(guild.id, total) === shard);
    deliver(session, 'READY', {
      v: 10,
      user: world.bot,
      guilds: guilds.map(({ id: guildId }) => ({ id: guildId, unavailable: true })),
      session_id: id,
      resume_gateway_url: address,
      shard: session.shard,
      application: { id: world.bot.id, flags: 0 },
    });
    for (const { id: guildId } of guilds)
      deliver(session, 'GUILD_CREATE', guildPayload(world, guildId));
    return session;
  }

  function resume(socket: WebSocket, d: ResumeData): Session | null {
    const session = sessions.get(d.session_id);
    if (d.token !== options.token) return refuse(socket, 4004);
    if (session === undefined) {
      socket.send(JSON.stringify({ op: 9, d: false, s: null, t: null }));
      return null;
    }
    session.socket = socket;
    for (const packet of session.sent) {
      if ((packet.s ?? 0) > d.seq) socket.send(JSON.stringify(packet));
    }
    resumes += 1;
    deliver(session, 'RESUMED', {});
    return session;
  }

  return {
    signIns,
    get resumes() {
      return resumes;
    },
    sessions: () =>
      [...sessions.values()].filter(({ socket }) => socket !== null).map(({ shard }) => shard),
    accept(socket, address) {
      let session: Session | null = null;
      socket.send(
        JSON.stringify({
          op: 10,
          d: { heartbeat_interval: options.heartbeatMs },
          s: null,
          t: null,
        }),
      );
      socket.on('message', (raw: Buffer) => {
        const { op, d } = JSON.parse(raw.toString()) as {
          op: number;
          d: IdentifyData & ResumeData;
        };
        if (op === 1 && options.acknowledgeHeartbeats) {
          socket.send(JSON.stringify({ op: 11, d: null, s: null, t: null }));
        }
        if (op === 2) session = identify(socket, address, d);
        if (op === 6) session = resume(socket, d);
      });
      socket.on('close', (code) => {
        if (session?.socket !== socket) return;
        session.socket = null;
        if (code === 1000 || code === 1001) sessions.delete(session.id);
      });
    },
    dispatch(type, data, guildId) {
      for (const session of sessions.values()) {
        const [shard, total] = session.shard;
        if ((guildId === undefined ? 0 : shardOf(guildId, total)) === shard)
          deliver(session, type, data);
      }
    },
    dispatchMessage(message) {
      const guildId = world.channels.get(message.channel_id)?.guild_id;
      const intent = guildId === undefined ? DIRECT_MESSAGES : GUILD_MESSAGES;
      for (const session of sessions.values()) {
        const [shard, total] = session.shard;
        const isOwn = (guildId === undefined ? 0 : shardOf(guildId, total)) === shard;
        if (isOwn && (session.intents & intent) !== 0) {
          const readsAll = (session.intents & CONTENT) !== 0;
          deliver(session, 'MESSAGE_CREATE', asSeenByBot(world, message, { guildId, readsAll }));
        }
      }
    },
    cut(code) {
      for (const { socket } of sessions.values()) {
        if (code === undefined) socket?.terminate();
        else socket?.close(code);
      }
    },
    send(op, data) {
      for (const { socket } of sessions.values())
        socket?.send(JSON.stringify({ op, d: data, s: null, t: null }));
    },
    forgetSessions() {
      sessions.clear();
    },
  };
}

interface IdentifyData {
  readonly token: string;
  readonly intents: number;
  readonly shard?: readonly [number, number];
}

interface ResumeData {
  readonly token: string;
  readonly session_id: string;
  readonly seq: number;
}

function refuse(socket: WebSocket, code: number): null {
  socket.close(code);
  return null;
}

function shardOf(guildId: string, total: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(total));
}

function guildPayload(world: World, id: string): unknown {
  const guild = world.guilds.get(id);
  const channels = [...world.channels.values()].filter((channel) => channel.guild_id === id);
  return {
    ...guild,
    unavailable: false,
    joined_at: '2026-01-01T00:00:00Z',
    large: false,
    member_count: 2,
    preferred_locale: 'en-US',
    features: [],
    emojis: [],
    stickers: [],
    members: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    roles: [
      {
        id,
        name: '@everyone',
        permissions: '2248473465835073',
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    channels: channels
      .filter(({ type }) => type < 10 || type > 12)
      .map((channel) => ({
        position: 0,
        permission_overwrites: [],
        ...withLastMessage(world, channel),
      })),
    threads: channels
      .filter(({ type }) => type >= 10 && type <= 12)
      .map((thread) => withLastMessage(world, thread)),
  };
}

function withLastMessage(world: World, channel: LocalChannel): object {
  return { ...channel, last_message_id: world.messagesOf(channel.id).at(-1)?.id ?? null };
}

/** Without the content intent a bot reads only what is said to it, in private or by itself. */
function asSeenByBot(
  world: World,
  message: LocalMessage,
  { guildId, readsAll }: { readonly guildId: string | undefined; readonly readsAll: boolean },
): unknown {
  const isForBot =
    readsAll ||
    guildId === undefined ||
    message.author.id === world.bot.id ||
    message.mentions.some(({ id }) => id === world.bot.id);
  return {
    tts: false,
    pinned: false,
    mention_everyone: false,
    mention_roles: [],
    attachments: [],
    embeds: [],
    ...message,
    ...(guildId === undefined
      ? {}
      : { guild_id: guildId, member: { roles: [], joined_at: message.timestamp } }),
    ...(isForBot ? {} : { content: '', components: [] }),
  };
}
