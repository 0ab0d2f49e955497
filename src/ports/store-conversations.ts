import type { Place } from '../domain/chat.ts';
import type { Owner } from '../domain/identity.ts';

/** Turns are forgotten after so many days. */
export const TURNS_KEPT_DAYS = 30;

/** Something that a person said to the bot. */
export interface Turn {
  /** The platform's id of the person. */
  readonly user: string;
  readonly text: string;
  readonly at: Temporal.Instant;
}

/** What was said in a thread or direct conversation: a follow-up refers to it. Kept for 30 days. */
export interface ConversationStore {
  saveTurn(place: Place, turn: Turn): Promise<void>;
  /** Deletes those that are kept no longer at that time. */
  forgetTurns(at: Temporal.Instant): Promise<void>;
  /** The last so many, oldest first. */
  recentTurns(place: Place, limit: number): Promise<readonly Turn[]>;
  /** The bot says nothing more there until `resumeConversation`. */
  stopConversation(place: Place): Promise<void>;
  resumeConversation(place: Place): Promise<void>;
  isConversationStopped(place: Place): Promise<boolean>;
}

/** Choices of a place ("mention", "language"), by name. */
export interface PlaceSettings {
  readPlaceSettings(place: Place): Promise<Readonly<Record<string, string>>>;
  /** `null` goes back to the default. */
  savePlaceSetting(place: Place, name: string, value: string | null): Promise<void>;
  /** The values of one setting, over all places that have it. */
  listPlaceSettings(name: string): Promise<readonly string[]>;
}

/** Owners that the bot was removed from: their data goes after a time in which it may be added again. */
export interface RemovalStore {
  markOwnerRemoved(owner: Owner, at: Temporal.Instant): Promise<void>;
  /** It was added again in time. */
  unmarkOwner(owner: Owner): Promise<void>;
  listRemovedOwners(before: Temporal.Instant): Promise<readonly Owner[]>;
}
