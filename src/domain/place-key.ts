import type { Place } from './chat.ts';

/** One string for one place, thread included: what rows about a place are found by. */
export function placeKey({ platform, owner, channel, thread }: Place): string {
  return JSON.stringify([platform, owner, channel, thread]);
}
