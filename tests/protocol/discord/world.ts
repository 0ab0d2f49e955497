import type { CommandBody, MessageBody } from './rules.ts';

const DISCORD_EPOCH = 1_420_070_400_000n;

export interface LocalUser {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly bot?: boolean;
  readonly avatar: null;
  readonly discriminator: '0';
}

export interface LocalGuild {
  readonly id: string;
  readonly name: string;
  readonly owner_id: string;
}

export interface LocalChannel {
  readonly id: string;
  readonly type: number;
  readonly name: string | null;
  readonly guild_id?: string;
  readonly parent_id?: string | null;
  readonly recipients?: readonly LocalUser[];
  readonly thread_metadata?: Readonly<Record<string, unknown>>;
  readonly owner_id?: string;
}

export interface LocalMessage extends MessageBody {
  readonly id: string;
  readonly channel_id: string;
  readonly author: LocalUser;
  readonly content: string;
  readonly mentions: readonly LocalUser[];
  readonly type: number;
  readonly timestamp: string;
  readonly referenced_message?: LocalMessage;
  readonly message_reference?: { readonly message_id: string };
  /** Seen by one person alone. */
  readonly ephemeral?: boolean;
  /** Edits so far. */
  readonly edits: number;
}

/** Discord as it stands: who and what there is. Messages are replaced when they change. */
export interface World {
  readonly bot: LocalUser;
  readonly guilds: Map<string, LocalGuild>;
  readonly channels: Map<string, LocalChannel>;
  readonly messages: Map<string, LocalMessage>;
  commands: readonly CommandBody[];
  snowflake(): string;
  addUser(username: string): LocalUser;
  addGuild(name: string, owner: LocalUser, id?: string): LocalGuild;
  addChannel(channel: Partial<LocalChannel> & { readonly type: number }): LocalChannel;
  addMessage(channel: string, author: LocalUser, body: Partial<LocalMessage>): LocalMessage;
  /** What people see in a channel, oldest first. */
  messagesOf(channel: string): readonly LocalMessage[];
}

export function createWorld(): World {
  let count = 0n;
  const users = new Map<string, LocalUser>();
  function snowflake(): string {
    count += 1n;
    return String(((BigInt(Date.now()) - DISCORD_EPOCH) << 22n) | (count & 0x3fffffn));
  }
  function addUser(username: string, isBot: boolean): LocalUser {
    const id = snowflake();
    const user: LocalUser = {
      id,
      username,
      global_name: username,
      avatar: null,
      discriminator: '0',
      bot: isBot,
    };
    users.set(id, user);
    return user;
  }
  const world: World = {
    bot: addUser('news', true),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    commands: [],
    snowflake,
    addUser: (username) => addUser(username, false),
    addGuild(name, owner, id = snowflake()) {
      const guild = { id, name, owner_id: owner.id };
      world.guilds.set(id, guild);
      return guild;
    },
    addChannel(parts) {
      const channel = { id: snowflake(), name: 'channel', ...parts };
      world.channels.set(channel.id, channel);
      return channel;
    },
    addMessage(channel, author, body) {
      const content = body.content ?? '';
      const mentioned = [...content.matchAll(/<@!?(\d+)>/g)].map(([, id]) => users.get(id ?? ''));
      const message: LocalMessage = {
        id: snowflake(),
        channel_id: channel,
        author,
        type: body.message_reference === undefined ? 0 : 19,
        timestamp: new Date().toISOString(),
        mentions: mentioned.filter((user) => user !== undefined),
        edits: 0,
        ...body,
        content,
      };
      world.messages.set(message.id, message);
      return message;
    },
    messagesOf: (channel) =>
      [...world.messages.values()].filter((message) => message.channel_id === channel),
  };
  return world;
}
