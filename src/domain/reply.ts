/** A piece of running text. A plain string never carries markup: the platform escapes it. */
export type Inline =
  | string
  | { readonly type: 'link'; readonly label: string; readonly url: string }
  | {
      readonly type: 'instant';
      readonly instant: Temporal.Instant;
      readonly show: 'date' | 'time' | 'date-time' | 'relative';
    }
  | { readonly type: 'strong'; readonly text: string }
  /** Something to type, such as a command's name. */
  | { readonly type: 'code'; readonly text: string }
  /** A channel of the platform that shows it, by its id; naming one notifies nobody. */
  | { readonly type: 'channel'; readonly text: string };

/** A sentence or paragraph with the numbers of the sources that bear it (`ReplySource.number`). */
export interface CitedText {
  readonly text: string;
  readonly citations: readonly number[];
}

export interface Button {
  /** At most 100 characters (Discord's limit); holds all the state, so that it works after a restart. */
  readonly id: string;
  readonly label: string;
  readonly style: 'normal' | 'primary' | 'danger';
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description: string | null;
}

export type Block =
  /** `level` 1 names a part of the reply ("World"), 2 an article or story; with a `url` it links there. */
  | {
      readonly type: 'heading';
      readonly level: 1 | 2;
      readonly text: string;
      readonly url: string | null;
    }
  /** Small print below a heading: outlet, date, section; shown joined by " · ". */
  | { readonly type: 'caption'; readonly parts: readonly Inline[] }
  | {
      readonly type: 'paragraph';
      readonly content: readonly Inline[];
      readonly citations: readonly number[];
    }
  | { readonly type: 'bullets'; readonly items: readonly CitedText[] }
  /** Words as they stand in a source. */
  | { readonly type: 'quote'; readonly text: string; readonly citations: readonly number[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly type: 'image'; readonly url: string; readonly alternative: string }
  | { readonly type: 'divider' }
  | { readonly type: 'buttons'; readonly buttons: readonly Button[] }
  | {
      readonly type: 'select';
      readonly id: string;
      readonly placeholder: string;
      readonly options: readonly SelectOption[];
    };

/** A numbered source below a reply. */
export interface ReplySource {
  readonly number: number;
  readonly headline: string;
  readonly section: string | null;
  readonly outlet: string | null;
  readonly publishedAt: Temporal.Instant | null;
  readonly url: string | null;
}

export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly value: string | null;
  readonly isRequired: boolean;
  readonly isLong: boolean;
  readonly maxLength: number;
  /** For a field that is chosen from; otherwise it is typed. */
  readonly options: readonly SelectOption[] | null;
}

/** A form that the platform opens (a modal); its answers come back as a `FormEvent`. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly submitLabel: string;
  readonly fields: readonly FormField[];
}

export interface ReplyFile {
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
}

export type ReplyKind =
  | 'summary'
  | 'answer'
  | 'digest'
  | 'article'
  | 'story'
  | 'list'
  | 'help'
  | 'notice'
  | 'error';

/**
 * Whom a message may notify besides those who follow its place: nobody at all where it is `silent` (as far as the
 * platform can), or the members of a role (a user group on Slack) that a manager chose.
 */
export type Attention = 'usual' | 'silent' | { readonly role: string };

/** What the bot says, without markup: each platform lays it out in its own form. */
export interface Reply {
  readonly kind: ReplyKind;
  readonly title: string | null;
  readonly blocks: readonly Block[];
  readonly sources: readonly ReplySource[];
  /** Shown small at the end, joined by " · ". */
  readonly footer: readonly Inline[];
  /** Seen by the asking person alone. */
  readonly isPrivate: boolean;
  readonly files: readonly ReplyFile[];
  readonly form: Form | null;
  readonly attention: Attention;
}

const EMPTY: Omit<Reply, 'kind'> = {
  title: null,
  blocks: [],
  sources: [],
  footer: [],
  isPrivate: false,
  files: [],
  form: null,
  attention: 'usual',
};

/** A reply of which only what matters is spelled out. */
export function reply(kind: ReplyKind, parts: Partial<Omit<Reply, 'kind'>> = {}): Reply {
  return { ...EMPTY, ...parts, kind };
}
