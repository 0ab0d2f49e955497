import type { Exchange } from './interactions.ts';
import type { LocalDiscord } from './server.ts';
import type { LocalMessage, LocalUser } from './world.ts';

const MANAGE_GUILD = '32';

interface OptionData {
  readonly name: string;
  readonly type: number;
  readonly value?: unknown;
  readonly focused?: boolean;
  readonly options?: readonly OptionData[];
}

/** A person in a channel, who does what people do. */
export interface Person {
  readonly user: LocalUser;
  slash(command: string, options?: Readonly<Record<string, unknown>>): Exchange;
  /** Types into an option and waits for suggestions. */
  type(command: string, option: string, text: string): Exchange;
  press(message: LocalMessage, id: string, values?: readonly string[]): Exchange;
  submit(form: string, fields: Readonly<Record<string, string>>): Exchange;
  menu(label: string, target: LocalMessage): Exchange;
  say(text: string, repliesTo?: LocalMessage): LocalMessage;
}

export interface PersonPlace {
  readonly channel: string;
  readonly isManager?: boolean;
  readonly locale?: string;
  /** The guild hasn't added the bot: the person brought it along. */
  readonly isGuest?: boolean;
}

export function createPerson(discord: LocalDiscord, user: LocalUser, place: PersonPlace): Person {
  const { world, gateway, interactions } = discord;
  const { channel: channelId, isManager = false, locale = 'en-US', isGuest = false } = place;

  function interact(type: number, data: unknown, message?: LocalMessage): Exchange {
    const channel = world.channels.get(channelId);
    const guildId = channel?.guild_id;
    const pressed = message === undefined ? {} : { pressed: message.id };
    const exchange = interactions.open({ type, channel: channelId, ...pressed });
    const who =
      guildId === undefined
        ? { user, context: 1 }
        : {
            guild_id: guildId,
            context: 0,
            member: {
              user,
              roles: [],
              permissions: isManager ? MANAGE_GUILD : '0',
              joined_at: '2020-01-01T00:00:00Z',
            },
          };
    const owners = guildId === undefined || isGuest ? { 1: user.id } : { 0: guildId };
    gateway.dispatch(
      'INTERACTION_CREATE',
      {
        id: exchange.id,
        application_id: world.bot.id,
        type,
        token: exchange.token,
        version: 1,
        channel_id: channelId,
        channel,
        locale,
        data,
        entitlements: [],
        authorizing_integration_owners: owners,
        ...who,
        ...(message === undefined ? {} : { message }),
      },
      guildId,
    );
    return exchange;
  }

  return {
    user,
    slash: (command, options = {}) => interact(2, commandData(command, optionData(options))),
    type: (command, option, text) =>
      interact(4, commandData(command, [{ name: option, type: 3, value: text, focused: true }])),
    press: (message, id, values) =>
      interact(
        3,
        {
          custom_id: id,
          component_type: values === undefined ? 2 : 3,
          ...(values === undefined ? {} : { values }),
        },
        message,
      ),
    submit: (form, fields) =>
      interact(5, {
        custom_id: form,
        components: Object.entries(fields).map(([id, value], index) => ({
          type: 18,
          id: 2 * index + 1,
          component: { type: 4, id: 2 * index + 2, custom_id: id, value },
        })),
      }),
    menu: (label, target) =>
      interact(2, {
        id: world.snowflake(),
        name: label,
        type: 3,
        target_id: target.id,
        resolved: { messages: { [target.id]: { embeds: [], ...target } } },
      }),
    say: (text, repliesTo) =>
      discord.say(channelId, user, {
        content: text,
        ...(repliesTo === undefined
          ? {}
          : { referenced_message: repliesTo, message_reference: { message_id: repliesTo.id } }),
      }),
  };
}

function optionData(options: Readonly<Record<string, unknown>>): readonly OptionData[] {
  return Object.entries(options).map(([name, value]) => ({
    name,
    type: typeof value === 'boolean' ? 5 : 3,
    value,
  }));
}

/** "feed add" is the subcommand "add" of the command "feed". */
function commandData(command: string, options: readonly OptionData[]): unknown {
  const [name = '', ...inner] = command.split(' ');
  const nested = inner.reduceRight<readonly OptionData[]>(
    (held, verb) => [{ name: verb, type: 1, options: held }],
    options,
  );
  return { id: '1', name, type: 1, options: nested };
}
