import type {
  CommandDefinition,
  OptionDefinition,
  Place,
  Suggestion,
  User,
} from '../domain/chat.ts';
import type { Reply } from '../domain/reply.ts';

/** A command as it was given: by typing, by a button, by a form or by a mention. */
export interface Invocation {
  /** By option name; texts are trimmed and never empty. Buttons may carry options that nobody can type ("page"). */
  readonly options: Readonly<Record<string, string>>;
  /** What the place has chosen for options, these and others: for a command that another one hands on to. */
  readonly defaults?: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly user: User;
  /** What was said before in the same thread, oldest first; empty outside of threads. */
  readonly history: readonly string[];
  readonly showDraft: (draft: Reply) => void;
}

/** One command; `Needs` is exactly the slice of ports that it uses. */
export interface Command<Needs> {
  readonly definition: CommandDefinition;
  run(needs: Needs, invocation: Invocation): Promise<Reply>;
  /** Suggestions for an option that is being typed, best first. */
  complete?(needs: Needs, request: CompletionRequest): Promise<readonly Suggestion[]>;
}

/** Suggestions that Discord shows at once; Slack and the prompt show no more. */
export const MAX_SUGGESTIONS = 25;
/** Characters of a suggestion's label and of its value (Discord's limit). */
export const MAX_SUGGESTION = 100;

export interface CompletionRequest {
  readonly option: string;
  readonly text: string;
  readonly place: Place;
  readonly user: User;
}

type OptionDetails = Partial<Omit<OptionDefinition, 'name' | 'description'>>;

/** An option of which only what differs from a plain optional text is spelled out. */
export function option(
  name: string,
  description: string,
  details: OptionDetails = {},
): OptionDefinition {
  return {
    name,
    description,
    isRequired: false,
    type: details.choices === undefined ? 'text' : 'choice',
    choices: [],
    isCompleted: false,
    ...details,
  };
}

type DefinitionDetails = Partial<Omit<CommandDefinition, 'name' | 'description' | 'translations'>>;

/** A definition of which only what differs from a command for everybody without options is spelled out. */
export function define(
  name: string,
  description: string,
  details: DefinitionDetails = {},
): CommandDefinition {
  return {
    name,
    description,
    options: [],
    access: 'everyone',
    isPrivate: false,
    mayOpenForm: false,
    translations: {},
    ...details,
  };
}
