import type { CommandDefinition, OptionDefinition } from '../../domain/chat.ts';
import { BroadsheetError, type ErrorCode } from '../../domain/errors.ts';
import { reply, type Block, type Inline, type Reply } from '../../domain/reply.ts';
import { clipText } from '../../text/graphemes.ts';
import { redactUrl } from '../../text/redact.ts';

/** A paragraph without citations. */
export function paragraph(...content: readonly Inline[]): Block {
  return { type: 'paragraph', content, citations: [] };
}

export function code(text: string): Inline {
  return { type: 'code', text };
}

/** A short answer that only the asking person needs to see. */
export function privateNotice(...content: readonly Inline[]): Reply {
  return reply('notice', { blocks: [paragraph(...content)], isPrivate: true });
}

/** A short answer that nobody else may see, wherever it was asked for. */
export function privateList(...content: readonly Inline[]): Reply {
  return reply('list', { blocks: [paragraph(...content)], isPrivate: true });
}

/** Longer words of a person's say nothing more about what is wrong with them. */
const MAX_QUOTED = 60;

/** What a person typed, short enough to be told back. */
export function quoted(text: string): string {
  return clipText(text.trim(), MAX_QUOTED);
}

/** How a command is typed: "/summary <topic> [since] [length]". */
export function usageLine({ name, options }: CommandDefinition): string {
  const parts = options.map((option) => {
    const label = option.type === 'flag' ? option.name : optionLabel(option);
    return option.isRequired ? `<${option.name}>` : `[${label}]`;
  });
  return [`/${name}`, ...parts].join(' ');
}

function optionLabel({ name, choices }: OptionDefinition): string {
  return choices.length === 0 ? `${name}:…` : `${name}:${choices.join('|')}`;
}

/** What is wrong with a command as it was given, and how it is given right. */
export function usageReply(definition: CommandDefinition, fault: string): Reply {
  const example = [fault, ' Type it like this: ', code(usageLine(definition))];
  return reply('error', { blocks: [paragraph(...example)], isPrivate: true });
}

/** Their messages name files and settings of the operator. */
const OPERATORS: readonly ErrorCode[] = ['invalid-configuration', 'model-failed', 'store-failed'];
const BUG = 'Something went wrong on my side. It has been noted; please try again in a minute.';

/** An error in the reader's words, without secrets of an address; its cause is for the log alone. */
export function errorReply(error: unknown): Reply {
  return reply('error', { blocks: [paragraph(errorText(error))], isPrivate: true });
}

function errorText(error: unknown): string {
  if (!(error instanceof BroadsheetError) || OPERATORS.includes(error.code)) return BUG;
  // Before the first letter changes: a token is known by its first letters.
  return redactUrl(error.advice ?? '') || `${capitalize(redactUrl(error.message))}.`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/u, '');
}
