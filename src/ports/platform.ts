import type {
  ChatEvent,
  CommandDefinition,
  CompletionEvent,
  MenuDefinition,
  MessageRef,
  Place,
  Suggestion,
} from '../domain/chat.ts';
import type { Reply } from '../domain/reply.ts';

/** The bot as a platform sees it. */
export interface Bot {
  readonly commands: readonly CommandDefinition[];
  readonly menus: readonly MenuDefinition[];
  /**
   * The one door for events; never rejects. `showDraft` may be called any number of times before the end with what
   * is known so far. `null` means that nothing is to be said.
   */
  handle(event: ChatEvent, showDraft: (draft: Reply) => void): Promise<Reply | null>;
  /** At most 25, best first; never rejects. */
  complete(event: CompletionEvent): Promise<readonly Suggestion[]>;
}

/** What is known of an earlier post: it stands there, it doesn't, or the platform won't say. */
export type PostLookup = MessageRef | 'absent' | 'unknown';

export interface ChatPlatform {
  /** "discord", "slack", "terminal": the `platform` of every place it speaks in. */
  readonly name: string;
  /** Connects and serves events until `stop`. Rejects when the platform refuses for good (a dead token). */
  start(bot: Bot): Promise<void>;
  /** Cuts a reply into parts that each fit one message, between sentences; pure. */
  split(reply: Reply): readonly Reply[];
  /**
   * Posts one part. `key` is stable for this part: the platform shows it once however often this is called, as far
   * as it can. Rejects with a `BroadsheetError`: `isTransient` says whether to try again; code `unreachable` means
   * that the outcome is not known.
   */
  post(place: Place, reply: Reply, key: string): Promise<MessageRef>;
  /** Looks for a post of ours by its key. Rejects with a transient error where it can't look just now. */
  find(place: Place, key: string): Promise<PostLookup>;
  edit(message: MessageRef, reply: Reply): Promise<void>;
  /**
   * The thread below a post of ours, opened under that name unless it is there; where the platform has none (a direct
   * conversation, a post that stands in a thread), the post's own place.
   */
  openThread(message: MessageRef, name: string): Promise<Place>;
  /** No new work; replies in flight are finished; disconnected within 10 s. */
  stop(): Promise<void>;
}
