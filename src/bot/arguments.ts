import type { CommandDefinition, OptionDefinition } from '../domain/chat.ts';
import { quoted } from './views/notice.ts';

/** What the words of a command mean, or what is wrong with them. */
export type ParsedArguments =
  | { readonly options: Readonly<Record<string, string>> }
  | { readonly fault: string };

/** `key:value`, `key:"two words"` (also in the curly quotes that telephones type), `--key=value`, `--key value`, `--flag`, "quoted words" or a word. */
const TOKEN =
  /--(?<dashed>[a-z_]+)(?:=(?:["“„](?<dashedQuoted>[^"“”]*)["”“]|(?<dashedValue>\S+)))?|(?<key>[a-z_]+):(?:["“„](?<quoted>[^"“”]*)["”“]|(?<value>[^\s"]\S*))|(?<word>\S+)/giu;

/** A channel as it is mentioned: "<#123>" on Discord, "#C123" once Slack has given its id. */
const CHANNEL = /^<?#[^\s>]+>?$/u;

interface Token {
  readonly key: string | null;
  readonly value: string | null;
  /** As typed. */
  readonly text: string;
}

/**
 * Reads the words after a command's name. Known `key:value` pairs may stand anywhere; bare choices and flags only at
 * the end ("syria 7d short private"), never as the first word; the rest is the command's text option.
 */
export function parseArguments(definition: CommandDefinition, words: string): ParsedArguments {
  const options: Record<string, string> = {};
  const rest = takeNamed(definition, tokenize(words), options);
  const text = definition.options.find(
    ({ name, type }) => type === 'text' && options[name] === undefined,
  );
  // A question may well end with the word "short"; its first word is never an option.
  const kept = text?.name === 'question' ? rest.length : text === undefined ? 0 : 1;
  while (rest.length > kept && takeBare(definition, rest.at(-1) ?? '', options)) rest.pop();
  return finish(definition, rest, options);
}

function finish(
  definition: CommandDefinition,
  rest: readonly string[],
  options: Record<string, string>,
): ParsedArguments {
  const words = takeChannel(definition, rest, options);
  const open = definition.options.filter(
    ({ name, type }) => options[name] === undefined && type === 'text',
  );
  // All text options but the last take one word each: "/feed add <address> <name …>".
  for (const [index, { name }] of open.entries()) {
    const isLast = index === open.length - 1;
    const value = isLast ? words.splice(0).join(' ') : (words.shift() ?? '');
    if (value !== '') options[name] = value;
  }
  if (words.length > 0)
    return { fault: `I don't know what “${quoted(words.join(' '))}” means here.` };
  return checkOptions(definition, options);
}

/** A word without its key names a channel only when it is written as one; gives the words that remain. */
function takeChannel(
  definition: CommandDefinition,
  words: readonly string[],
  options: Record<string, string>,
): string[] {
  const channel = definition.options.find(({ type }) => type === 'channel');
  const index = words.findIndex((word) => CHANNEL.test(word));
  if (channel === undefined || options[channel.name] !== undefined || index < 0) return [...words];
  options[channel.name] = words[index] ?? '';
  return words.toSpliced(index, 1);
}

/** Checks options that came typed, by key or from a form: choices are matched without case. */
export function checkOptions(
  definition: CommandDefinition,
  given: Readonly<Record<string, string>>,
): ParsedArguments {
  const options: Record<string, string> = {};
  for (const [name, raw] of Object.entries(given)) {
    const value = raw.trim();
    if (value === '') continue;
    const known = definition.options.find((candidate) => candidate.name === name);
    const fault = known === undefined ? null : checkValue(known, value);
    if (fault !== null) return { fault };
    options[name] = known?.type === 'choice' ? value.toLowerCase() : value;
  }
  return { options };
}

function checkValue(definition: OptionDefinition, value: string): string | null {
  const { name, choices, type } = definition;
  if (type === 'choice' && !choices.includes(value.toLowerCase())) {
    return `“${quoted(value)}” is none of the choices for ${name}: ${choices.join(', ')}.`;
  }
  if (type === 'number' && !/^\d{1,6}$/u.test(value)) {
    return `“${quoted(value)}” is no whole number for ${name}.`;
  }
  return null;
}

function tokenize(words: string): readonly Token[] {
  return [...words.matchAll(TOKEN)].map((match) => {
    const groups = match.groups ?? {};
    const key = groups['dashed'] ?? groups['key'] ?? null;
    const value =
      groups['dashedQuoted'] ??
      groups['dashedValue'] ??
      groups['quoted'] ??
      groups['value'] ??
      null;
    return { key: key?.toLowerCase() ?? null, value, text: match[0] };
  });
}

/** Takes the options given by name out of the tokens; gives the words that remain. */
function takeNamed(
  definition: CommandDefinition,
  tokens: readonly Token[],
  options: Record<string, string>,
): string[] {
  const rest: string[] = [];
  const queue = [...tokens];
  for (let token = queue.shift(); token !== undefined; token = queue.shift()) {
    const known = definition.options.find(({ name }) => name === token?.key);
    if (known === undefined) {
      rest.push(token.text);
    } else if (token.value !== null) {
      options[known.name] = token.value;
    } else if (known.type === 'flag') {
      options[known.name] = 'true';
    } else {
      options[known.name] = queue.shift()?.text ?? '';
    }
  }
  return rest;
}

/** Whether the word is a flag's name or one of the choices of an option that is still open. */
function takeBare(
  definition: CommandDefinition,
  word: string,
  options: Record<string, string>,
): boolean {
  const bare = word.toLowerCase();
  const match = definition.options.find(
    ({ name, type, choices }) =>
      options[name] === undefined &&
      ((type === 'flag' && name === bare) || (type === 'choice' && choices.includes(bare))),
  );
  if (match === undefined) return false;
  options[match.name] = match.type === 'flag' ? 'true' : bare;
  return true;
}
