import type { CommandDefinition, MenuDefinition, OptionDefinition } from '../../../domain/chat.ts';
import { clipText } from '../../../text/graphemes.ts';
import {
  MAX_CHOICE_TEXT,
  MAX_CHOICES,
  MAX_COMMAND_DESCRIPTION,
  MAX_COMMANDS,
  MAX_MESSAGE_MENUS,
  MAX_OPTIONS,
} from './limits.ts';
import { localized } from './locales.ts';
import { MANAGER_PERMISSIONS } from './permissions.ts';

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type */
const OPTION_TYPES: Readonly<Record<OptionDefinition['type'], number>> = {
  text: 3,
  named: 3,
  choice: 3,
  flag: 5,
  channel: 7,
  role: 8,
  number: 4,
};
const SUBCOMMAND = 1;
const CHAT_INPUT = 1;
const MESSAGE_MENU = 3;

/** In guilds, in the bot's own direct messages, and anywhere that a person brings it along to. */
const EVERYWHERE = { contexts: [0, 1, 2], integration_types: [0, 1] } as const;
const GUILDS_AND_DIRECT = { contexts: [0, 1], integration_types: [0, 1] } as const;

/** Discord's limit for a menu's label. */
const MAX_MENU_LABEL = 32;

type Registration = Readonly<Record<string, unknown>>;

/** The body of the one request that registers everything: commands, subcommands under their first word, menus. */
export function registrations(
  commands: readonly CommandDefinition[],
  menus: readonly MenuDefinition[],
): readonly Registration[] {
  const groups = Map.groupBy(commands, ({ name }) => name.split(' ')[0] ?? name);
  return [
    ...[...groups].slice(0, MAX_COMMANDS).map(([name, members]) => registerGroup(name, members)),
    ...menus.slice(0, MAX_MESSAGE_MENUS).map(registerMenu),
  ];
}

function registerGroup(name: string, members: readonly CommandDefinition[]): Registration {
  const [only] = members;
  const isForManagers = members.every(({ access }) => access === 'manager');
  const rights = isForManagers
    ? { default_member_permissions: MANAGER_PERMISSIONS, ...GUILDS_AND_DIRECT }
    : { default_member_permissions: null, ...EVERYWHERE };
  if (only !== undefined && only.name === name) {
    return { type: CHAT_INPUT, ...describeCommand(only), ...rights };
  }
  const verbs = members.map((member) => lastWord(member.name)).join(', ');
  return {
    type: CHAT_INPUT,
    name,
    description: clipText(`${name}: ${verbs}`, MAX_COMMAND_DESCRIPTION),
    ...rights,
    options: members
      .filter((member) => member.name !== name)
      .slice(0, MAX_OPTIONS)
      .map((member) => ({ type: SUBCOMMAND, ...describeCommand(member) })),
  };
}

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

function describeCommand(command: CommandDefinition): Registration {
  const { translations } = command;
  const options = command.options.slice(0, MAX_OPTIONS);
  return {
    name: lastWord(command.name),
    description: clipText(command.description, MAX_COMMAND_DESCRIPTION),
    name_localizations: localized(translations, ({ name }) => name.toLowerCase()),
    description_localizations: localized(translations, ({ description }) =>
      clipText(description, MAX_COMMAND_DESCRIPTION),
    ),
    options: [
      ...options.filter(isRequired),
      ...options.filter((option) => !isRequired(option)),
    ].map((option) => registerOption(option, translations)),
  };
}

function isRequired({ isRequired: required }: OptionDefinition): boolean {
  return required;
}

function registerOption(
  option: OptionDefinition,
  translations: CommandDefinition['translations'],
): Registration {
  const choices = option.choices.slice(0, MAX_CHOICES);
  return {
    type: OPTION_TYPES[option.type],
    name: option.name,
    description: clipText(option.description, MAX_COMMAND_DESCRIPTION),
    name_localizations: localized(translations, ({ options }) => options[option.name]?.name),
    description_localizations: localized(translations, ({ options }) => {
      const description = options[option.name]?.description;
      return description === undefined ? undefined : clipText(description, MAX_COMMAND_DESCRIPTION);
    }),
    required: option.isRequired,
    ...(option.type === 'choice' && choices.length > 0
      ? {
          choices: choices.map((choice) => ({
            name: clipText(choice, MAX_CHOICE_TEXT),
            value: choice.slice(0, MAX_CHOICE_TEXT),
          })),
        }
      : isText(option) && option.isCompleted
        ? { autocomplete: true }
        : {}),
  };
}

function isText({ type }: OptionDefinition): boolean {
  return OPTION_TYPES[type] === 3;
}

/** A menu is known by its label: Discord sends no other id. */
export function menuLabel(menu: MenuDefinition): string {
  return clipText(menu.label, MAX_MENU_LABEL);
}

function registerMenu(menu: MenuDefinition): Registration {
  return {
    type: MESSAGE_MENU,
    name: menuLabel(menu),
    name_localizations: localized(menu.translations, (label) => clipText(label, MAX_MENU_LABEL)),
    default_member_permissions: null,
    ...EVERYWHERE,
  };
}
