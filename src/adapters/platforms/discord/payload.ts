// Discord's message components as they travel: https://discord.com/developers/docs/components/reference

interface TextDisplay {
  readonly type: 10;
  readonly content: string;
}

export interface ButtonComponent {
  readonly type: 2;
  /** 1 blue, 2 grey, 4 red. */
  readonly style: 1 | 2 | 4;
  readonly label: string;
  readonly custom_id: string;
}

export interface SelectComponent {
  readonly type: 3;
  readonly custom_id: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
    readonly default?: boolean;
  }[];
}

export interface ActionRow {
  readonly type: 1;
  readonly components: readonly (ButtonComponent | SelectComponent)[];
}

export interface MediaGallery {
  readonly type: 12;
  readonly items: readonly {
    readonly media: { readonly url: string };
    readonly description?: string;
  }[];
}

interface FileComponent {
  readonly type: 13;
  readonly file: { readonly url: string };
}

interface Separator {
  readonly type: 14;
  readonly divider: boolean;
  readonly spacing: 1 | 2;
}

export type ContainerChild = TextDisplay | ActionRow | MediaGallery | Separator | FileComponent;

interface Container {
  readonly type: 17;
  /** Set to the print of a post's key, by which the post is found again. */
  readonly id?: number;
  readonly accent_color: number;
  readonly components: readonly ContainerChild[];
}

/** Body of a message, of an interaction's answer and of an edit. */
export interface MessagePayload {
  readonly flags: number;
  readonly components: readonly Container[];
  readonly allowed_mentions: AllowedMentions;
  readonly attachments?: readonly { readonly id: string; readonly filename: string }[];
}

export const SUPPRESS_EMBEDS = 1 << 2;
export const EPHEMERAL = 1 << 6;
/** Nobody's device makes a sound. */
export const SUPPRESS_NOTIFICATIONS = 1 << 12;
export const COMPONENTS_V2 = 1 << 15;

export interface AllowedMentions {
  readonly parse: readonly never[];
  /** Roles that a manager chose; nothing in a text adds to them. */
  readonly roles?: readonly string[];
}

/** Nobody is pinged, whatever a text holds. */
export const NO_MENTIONS: AllowedMentions = { parse: [] };
