import type { CommandDefinition } from '../../../../domain/chat.ts';
import type { SlackCommandNames } from '../options.ts';
import { plainFromMrkdwn } from './text.ts';

export interface NamedCommand {
  readonly command: string;
  readonly words: string;
  readonly mayOpenForm: boolean;
}

/** The longest command's name has this many words. */
const MAX_NAME_WORDS = 3;

/**
 * What a slash command asks for: `/summary syria` by its own name, everything else by the first words after `/news`
 * ("/news feed add https://…"). A bare `/news` asks for help; words that name no command are the bot's to make out,
 * which knows other names and near ones.
 */
export function nameCommand(
  names: SlackCommandNames,
  definitions: readonly CommandDefinition[],
  typed: { readonly command: string; readonly text: string },
): NamedCommand {
  const words = plainFromMrkdwn(withIds(typed.text));
  const own = (['summary', 'ask', 'digest'] as const).find(
    (name) => names[name].toLowerCase() === typed.command.toLowerCase(),
  );
  const line = own === undefined ? words : `${own} ${words}`;
  return findByWords(definitions, line.trim()) ?? firstWord(line.trim());
}

function firstWord(line: string): NamedCommand {
  const [command = ''] = line.split(/\s/u);
  const words = line.slice(command.length).trim();
  return { command: command === '' ? 'help' : command, words, mayOpenForm: false };
}

/** A channel or user group that a command names is known by its id: "#C1", "S1". */
function withIds(text: string): string {
  return text
    .replace(/<#(?<id>[CG]\w+)\|[^<>]*>/gu, '#$<id>')
    .replace(/<!subteam\^(?<id>S\w+)(?:\|[^<>]*)?>/gu, '$<id>');
}

function findByWords(definitions: readonly CommandDefinition[], line: string): NamedCommand | null {
  for (let count = MAX_NAME_WORDS; count > 0; count -= 1) {
    const match = new RegExp(`^(?<name>\\S+(?:\\s+\\S+){${count - 1}})(?<words>.*)$`, 'su').exec(
      line,
    );
    const name = match?.groups?.['name']?.toLowerCase().replace(/\s+/gu, ' ').replace(/^\//u, '');
    const definition = definitions.find((known) => known.name === name);
    if (definition === undefined) continue;
    return {
      command: definition.name,
      words: (match?.groups?.['words'] ?? '').trim(),
      mayOpenForm: definition.mayOpenForm,
    };
  }
  return null;
}
