import type { Owner } from './identity.ts';

/** A channel, thread or private conversation in which the bot speaks. */
export interface Place {
  /** The platform's name: "discord", "slack", "terminal". */
  readonly platform: string;
  readonly owner: Owner;
  readonly channel: string;
  readonly thread: string | null;
  readonly kind: 'channel' | 'forum' | 'direct';
}

export interface User {
  readonly id: string;
  readonly name: string | null;
  /** May change feeds, schedules and settings here; asked of the platform at the time of the event. */
  readonly isManager: boolean;
  /** BCP 47 ("de", "pt-BR"); `null` where the platform doesn't say. */
  readonly locale: string | null;
  /** IANA ("Europe/Berlin"). */
  readonly timeZone: string | null;
}

/** A message that stands on a platform. */
export interface MessageRef {
  readonly place: Place;
  readonly id: string;
}

interface EventBase {
  /** The platform's own id of the event, the same when it is delivered again. */
  readonly id: string;
  readonly place: Place;
  readonly user: User;
}

/** A slash command. Typed options come in `options`; words that the platform didn't take apart come in `words`. */
export interface CommandEvent extends EventBase {
  readonly type: 'command';
  /** With its subcommand: "summary", "feed add". */
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  readonly words: string;
}

/** A button pressed or an option selected. */
export interface ActionEvent extends EventBase {
  readonly type: 'action';
  readonly action: string;
  readonly values: readonly string[];
  readonly message: MessageRef | null;
}

export interface FormEvent extends EventBase {
  readonly type: 'form';
  readonly form: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A message to the bot: a mention, a reply to one of its posts, a direct message, or the next one in its own thread. */
export interface MessageEvent extends EventBase {
  readonly type: 'message';
  /** Without the mention of the bot itself. */
  readonly text: string;
  readonly message: MessageRef;
  /** The post of the bot that this replies to. */
  readonly repliesTo: MessageRef | null;
  /** False in a thread of the bot's own, where people may be talking to each other. */
  readonly isAddressed: boolean;
}

/** An entry of a message's menu, chosen for `target`. */
export interface MenuEvent extends EventBase {
  readonly type: 'menu';
  readonly menu: string;
  readonly target: { readonly text: string; readonly links: readonly string[] };
}

/** The bot's own page (Slack's App Home) was opened. */
interface HomeEvent extends EventBase {
  readonly type: 'home';
  readonly tab: string;
}

/** The bot was removed from a guild or workspace for good (never an outage). */
interface RemovalEvent extends EventBase {
  readonly type: 'removal';
}

/** The bot was added to a guild or workspace, perhaps again. */
interface ArrivalEvent extends EventBase {
  readonly type: 'arrival';
}

export type ChatEvent =
  | CommandEvent
  | ActionEvent
  | FormEvent
  | MessageEvent
  | MenuEvent
  | HomeEvent
  | RemovalEvent
  | ArrivalEvent;

/** Someone is typing an option and wants suggestions. */
export interface CompletionEvent extends EventBase {
  readonly type: 'completion';
  readonly command: string;
  readonly option: string;
  readonly text: string;
}

export interface Suggestion {
  /** At most 100 characters. */
  readonly label: string;
  readonly value: string;
}

export interface OptionDefinition {
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
  /** Typed without its name, `text` takes the words that are left; `named` is a text that needs its name; `flag` is true when its name is given; `role` (a user group on Slack) needs its name. */
  readonly type: 'text' | 'named' | 'choice' | 'flag' | 'number' | 'channel' | 'role';
  readonly choices: readonly string[];
  /** Whether `Bot.complete` has suggestions for it. */
  readonly isCompleted: boolean;
}

export interface CommandDefinition {
  /** With its subcommand: "summary", "feed add". */
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionDefinition[];
  readonly access: 'everyone' | 'manager';
  /** The asking person alone sees the answer, whatever is asked. */
  readonly isPrivate: boolean;
  /** Whether the answer may be a form, which must then be the first answer (no acknowledgement before it). */
  readonly mayOpenForm: boolean;
  /** Description by locale (BCP 47); options' descriptions under "option:<name>". */
  readonly translations: Readonly<Record<string, CommandTranslation>>;
}

export interface CommandTranslation {
  /** The last word of the command's name, localised; lower case, no spaces. */
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<
    Record<string, { readonly name: string; readonly description: string }>
  >;
}

/** An entry of the menu of a message. */
export interface MenuDefinition {
  readonly id: string;
  readonly label: string;
  readonly translations: Readonly<Record<string, string>>;
}
