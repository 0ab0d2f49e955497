import type { Place } from './chat.ts';
import type { Owner } from './identity.ts';

/** One string for one place, thread included: what rows about a place are found by. */
export function placeKey({ platform, owner, channel, thread }: Place): string {
  return JSON.stringify([platform, owner, channel, thread]);
}

/** The key of the channel that a place is, or is a thread of. */
export function channelKey(place: Place): string {
  return placeKey({ ...place, thread: null });
}

/** Whose place a `placeKey` stands for. */
export function ownerOfPlace(key: string): Owner {
  return (JSON.parse(key) as readonly [string, Owner])[1];
}
