import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  APIApplicationCommandInteractionDataOption,
  APIInteraction,
  APIMessageApplicationCommandInteraction,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
} from 'discord.js';
import type {
  ActionEvent,
  ChatEvent,
  CommandEvent,
  CompletionEvent,
  FormEvent,
  MenuDefinition,
  MenuEvent,
  Place,
  User,
} from '../../../domain/chat.ts';
import type { Owner } from '../../../domain/identity.ts';
import { menuLabel } from './commands.ts';
import { messageLinks, messageText } from './message-text.ts';
import { guildOwner, personOwner, placeOf } from './owner.ts';
import { mayManage } from './permissions.ts';
import { plainId } from './unique-ids.ts';

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type */
const COMMAND = 2;
const COMPONENT = 3;
const AUTOCOMPLETE = 4;
const FORM = 5;

const CHAT_INPUT = 1;
const MESSAGE_MENU = 3;

/** Options that hold other options: a subcommand and a group of them. */
const SUBCOMMANDS = new Set([1, 2]);

/** What a person did, in the bot's words; `null` for what the bot has no use for. */
export function interactionEvent(
  interaction: APIInteraction,
  menus: readonly MenuDefinition[],
): ChatEvent | CompletionEvent | null {
  const base = eventBase(interaction);
  if (base === null) return null;
  switch (interaction.type as number) {
    case COMMAND:
      return commandEvent(interaction as APIApplicationCommandInteraction, base, menus);
    case COMPONENT:
      return actionEvent(interaction as APIMessageComponentInteraction, base);
    case AUTOCOMPLETE:
      return completionEvent(interaction as APIApplicationCommandAutocompleteInteraction, base);
    case FORM:
      return { ...base, type: 'form', ...formAnswers(interaction as APIModalSubmitInteraction) };
    default:
      return null;
  }
}

interface Base {
  readonly id: string;
  readonly place: Place;
  readonly user: User;
}

function eventBase(interaction: APIInteraction): Base | null {
  const person = interaction.member?.user ?? interaction.user;
  if (person === undefined) return null;
  const channel = interaction.channel;
  const channelId = channel?.id ?? interaction.channel_id ?? '';
  const owner = ownerOf(interaction, person.id);
  const parentId = channel !== undefined && 'parent_id' in channel ? channel.parent_id : null;
  const type = channel?.type ?? (interaction.guild_id === undefined ? 1 : 0);
  return {
    id: interaction.id,
    place: placeOf(owner, { id: channelId, type, parentId: parentId ?? null }),
    user: {
      id: person.id,
      name: person.global_name ?? person.username,
      isManager: interaction.guild_id === undefined || mayManage(interaction.member?.permissions),
      locale: 'locale' in interaction ? (interaction.locale ?? null) : null,
      timeZone: null,
    },
  };
}

/** In a guild that didn't add the bot, it serves the person who brought it along. */
function ownerOf(interaction: APIInteraction, userId: string): Owner {
  const guildId = interaction.guild_id;
  if (guildId === undefined) return personOwner(userId);
  const owners = interaction.authorizing_integration_owners as Record<string, string> | undefined;
  const isGuests = owners !== undefined && owners['0'] === undefined && owners['1'] !== undefined;
  return isGuests ? personOwner(userId) : guildOwner(guildId);
}

function commandEvent(
  interaction: APIApplicationCommandInteraction,
  base: Base,
  menus: readonly MenuDefinition[],
): CommandEvent | MenuEvent | null {
  const { data } = interaction;
  if ((data.type as number) === MESSAGE_MENU) {
    return menuEvent(interaction as APIMessageApplicationCommandInteraction, base, menus);
  }
  if ((data.type as number) !== CHAT_INPUT) return null;
  const { path, options } = takeApart(data.name, 'options' in data ? (data.options ?? []) : []);
  return { ...base, type: 'command', command: path, options: optionTexts(options), words: '' };
}

type Option = APIApplicationCommandInteractionDataOption<4 | 2>;

function takeApart(
  name: string,
  options: readonly Option[],
): { path: string; options: readonly Option[] } {
  const [first] = options;
  if (first === undefined || !SUBCOMMANDS.has(first.type)) return { path: name, options };
  return takeApart(`${name} ${first.name}`, ('options' in first ? first.options : undefined) ?? []);
}

/** A flag that is false is as one that was not given. */
function optionTexts(options: readonly Option[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    options.flatMap((option): [string, string][] =>
      !('value' in option) || option.value === false ? [] : [[option.name, String(option.value)]],
    ),
  );
}

function menuEvent(
  { data }: APIMessageApplicationCommandInteraction,
  base: Base,
  menus: readonly MenuDefinition[],
): MenuEvent | null {
  const menu = menus.find((candidate) => menuLabel(candidate) === data.name);
  const message = data.resolved.messages[data.target_id];
  if (menu === undefined || message === undefined) return null;
  const target = { text: messageText(message), links: messageLinks(message) };
  return { ...base, type: 'menu', menu: menu.id, target };
}

function actionEvent(interaction: APIMessageComponentInteraction, base: Base): ActionEvent {
  const { data, message } = interaction;
  return {
    ...base,
    type: 'action',
    action: plainId(data.custom_id),
    values: 'values' in data ? data.values : [],
    message: { place: base.place, id: message.id },
  };
}

function completionEvent(
  interaction: APIApplicationCommandAutocompleteInteraction,
  base: Base,
): CompletionEvent | null {
  const { path, options } = takeApart(interaction.data.name, interaction.data.options);
  const typed = options.find((option) => 'focused' in option && option.focused);
  if (typed === undefined || !('value' in typed)) return null;
  return {
    ...base,
    type: 'completion',
    command: path,
    option: typed.name,
    text: String(typed.value),
  };
}

/** Answers lie in rows (type 1) or, in newer forms, in labels (type 18). */
function formAnswers({ data }: APIModalSubmitInteraction): Pick<FormEvent, 'form' | 'fields'> {
  const fields: Record<string, string> = {};
  for (const component of data.components) {
    const inner: readonly unknown[] =
      'component' in component
        ? [component.component]
        : 'components' in component
          ? component.components
          : [];
    for (const field of inner) {
      const {
        custom_id: id,
        value,
        values,
      } = field as {
        custom_id?: string;
        value?: string;
        values?: readonly string[];
      };
      if (id !== undefined) fields[id] = value ?? values?.join(',') ?? '';
    }
  }
  return { form: data.custom_id, fields };
}
