import type { CommandDefinition, CommandEvent, Place } from '../domain/chat.ts';
import type { Reply } from '../domain/reply.ts';
import { checkOptions, parseArguments, type ParsedArguments } from './arguments.ts';
import { runAudited, type AuditNeeds } from './audited-run.ts';
import type { Command, Invocation } from './command.ts';
import { findCommand, suggestCommand, type Commands } from './find-command.ts';
import { code, privateNotice, quoted, usageReply } from './views/notice.ts';

/** Longer lines are refused: a part of one would be another command. */
const MAX_WORDS = 4000;
/** No address, topic or question is longer; a pasted list of feeds may be. */
const MAX_OPTION = 2000;
/** A second command below the first is neither run nor taken for words of the first. */
const NEXT_COMMAND = /[\r\n]\s*\/[\s\S]*$/u;

/** Who asks, where, and what was said before. */
export interface Asking extends Omit<Invocation, 'options'> {
  /** False where no platform can open a form: in answer to a message. */
  readonly canOpenForm?: boolean;
}

/** Runs what a person typed after the slash. */
export async function runTyped<Needs>(
  commands: Commands<Needs>,
  needs: Needs & AuditNeeds,
  event: Pick<CommandEvent, 'command' | 'options' | 'words'>,
  asking: Asking,
): Promise<Reply> {
  const line = `${event.command} ${event.words}`;
  const found = findCommand(commands, line.slice(0, MAX_WORDS));
  if (found === null) return unknownCommand(commands, line.slice(0, MAX_WORDS));
  if (line.length > MAX_WORDS) return tooLongLine(found.command.definition);
  const typed = checkOptions(found.command.definition, event.options);
  const parsed = parseArguments(found.command.definition, cleanWords(found.words));
  return runParsed(found.command, needs, merge(parsed, typed), asking);
}

/** Runs a command whose options are known already: from a button, a form or a mention. */
export async function runParsed<Needs>(
  command: Command<Needs>,
  needs: Needs & AuditNeeds,
  parsed: ParsedArguments,
  asking: Asking,
): Promise<Reply> {
  const { definition } = command;
  if (definition.access === 'manager' && !asking.user.isManager) {
    return managersOnly(definition, asking);
  }
  if ('fault' in parsed) return usageReply(definition, parsed.fault);
  const missing = definition.options.find(
    ({ name, isRequired }) => isRequired && parsed.options[name] === undefined,
  );
  const mayOpenForm = definition.mayOpenForm && asking.canOpenForm !== false;
  if (missing !== undefined && !mayOpenForm) {
    return usageReply(definition, `Which ${missing.name}?`);
  }
  const tooLong = definition.options.find(
    ({ name }) => name !== 'opml' && (parsed.options[name]?.length ?? 0) > MAX_OPTION,
  );
  if (tooLong !== undefined) {
    return usageReply(
      definition,
      `That is too long for ${tooLong.name}; ${MAX_OPTION} characters do.`,
    );
  }
  const options = withDefaults(definition, parsed.options, asking.defaults ?? {});
  const isManagers = definition.access === 'manager';
  const isPrivate = isManagers || definition.isPrivate || parsed.options['private'] === 'true';
  const invocation = { ...(isPrivate ? privately(asking) : asking), options };
  const answer = isManagers
    ? await runAudited(command, needs, invocation)
    : await command.run(needs, invocation);
  return isPrivate ? { ...answer, isPrivate: true } : answer;
}

/** What is asked in private is drafted in private too. */
export function privately(asking: Asking): Asking {
  return { ...asking, showDraft: (draft) => asking.showDraft({ ...draft, isPrivate: true }) };
}

/** What managers leave out stays as it is; what readers leave out is as the place has chosen. */
function withDefaults(
  { access, options }: CommandDefinition,
  given: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (access === 'manager') return given;
  const known = Object.entries(defaults).filter(([name]) =>
    options.some((candidate) => candidate.name === name),
  );
  return { ...Object.fromEntries(known), ...given };
}

/** Line ends and control characters are no words. */
function cleanWords(words: string): string {
  return words
    .replace(NEXT_COMMAND, '')
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim();
}

function merge(words: ParsedArguments, typed: ParsedArguments): ParsedArguments {
  if ('fault' in words) return words;
  if ('fault' in typed) return typed;
  return { options: { ...words.options, ...typed.options } };
}

function unknownCommand<Needs>(commands: Commands<Needs>, line: string): Reply {
  const near = suggestCommand(commands, line);
  const name = line.trim().split(/\s+/u)[0] ?? '';
  const lead = `There is no command “${quoted(name)}”.`;
  return near === null
    ? privateNotice(`${lead} `, code('/help'), ' shows what there is.')
    : privateNotice(`${lead} Did you mean `, code(`/${near}`), '? ', code('/help'), ' shows all.');
}

function tooLongLine(definition: CommandDefinition): Reply {
  const isList = definition.options.some(({ name }) => name === 'opml');
  const instead = isList ? ' Give the address of the list instead.' : '';
  return usageReply(definition, `That is too long; ${MAX_WORDS} characters do.${instead}`);
}

function managersOnly(
  { name }: Pick<CommandDefinition, 'name'>,
  { place }: { readonly place: Place },
): Reply {
  const who: Readonly<Record<string, string>> = {
    discord: 'people who may manage this server',
    slack: 'admins of this workspace',
  };
  return privateNotice(
    `Only ${who[place.platform] ?? 'managers'} can use `,
    code(`/${name}`),
    '. Ask one of them, or see ',
    code('/help'),
    ' for what everybody can do.',
  );
}
