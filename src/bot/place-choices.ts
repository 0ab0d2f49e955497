import type { Place } from '../domain/chat.ts';
import { SUMMARY_LENGTHS } from '../domain/summary.ts';
import type { PlaceSettings } from '../ports/store-conversations.ts';

/**
 * Where the bot speaks without being mentioned. `always`: to every message that it sees in a thread of its own;
 * `threads`: until people talk to each other there or a day goes by; `off`: it answers no message at all, not even a
 * mention, so that only commands are left.
 */
export const MENTION_POLICIES = ['always', 'threads', 'off'] as const;
export type MentionPolicy = (typeof MENTION_POLICIES)[number];

/** What a place has chosen; `null` for what it leaves to the bot. */
export interface PlaceChoices {
  /** BCP 47. */
  readonly language: string | null;
  readonly length: (typeof SUMMARY_LENGTHS)[number] | null;
  readonly mention: MentionPolicy;
}

/** The choices of a channel hold in its threads too. */
export function channelOf(place: Place): Place {
  return { ...place, thread: null };
}

export async function readPlaceChoices(
  store: Pick<PlaceSettings, 'readPlaceSettings'>,
  place: Place,
): Promise<PlaceChoices> {
  const held = await store.readPlaceSettings(channelOf(place));
  return {
    language: held['language'] ?? null,
    length: SUMMARY_LENGTHS.find((length) => length === held['length']) ?? null,
    mention: MENTION_POLICIES.find((policy) => policy === held['mention']) ?? 'threads',
  };
}
