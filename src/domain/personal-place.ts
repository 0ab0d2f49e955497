import type { Place } from './chat.ts';

/** Begins the `channel` of a direct place that is known by its person only: "@80351110224678912". */
const PERSON = '@';

/** Where a direct message reaches a person with whom no conversation may be open yet. */
export function personalPlace(
  { platform, owner }: Pick<Place, 'platform' | 'owner'>,
  user: string,
): Place {
  return { platform, owner, channel: `${PERSON}${user}`, thread: null, kind: 'direct' };
}

/** The person of such a place; `null` where the channel is known. */
export function personOf({ channel }: Pick<Place, 'channel'>): string | null {
  return channel.startsWith(PERSON) ? channel.slice(PERSON.length) : null;
}
