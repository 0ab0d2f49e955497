import type { Place } from '../../../domain/chat.ts';
import { personalPlace } from '../../../domain/personal-place.ts';
import type { Owner } from '../../../domain/identity.ts';

export const PLATFORM = 'discord';

/** Begins the id of what belongs to a person. */
const PERSON = '@';

/** https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
const THREADS = new Set([10, 11, 12]);
const FORUMS = new Set([15, 16]);
const DIRECT = new Set([1, 3]);

export function guildOwner(guildId: string): Owner {
  return `${PLATFORM}:${guildId}` as Owner;
}

export function personOwner(userId: string): Owner {
  return `${PLATFORM}:${PERSON}${userId}` as Owner;
}

/** The guild's id, or `null` for what belongs to a person. */
export function guildOf(owner: Owner): string | null {
  const id = owner.slice(PLATFORM.length + 1);
  return /^\d+$/.test(id) ? id : null;
}

/** Where a direct message reaches a person with whom no conversation is open yet. */
export function directPlace(userId: string): Place {
  return personalPlace({ platform: PLATFORM, owner: personOwner(userId) }, userId);
}

export interface ChannelFacts {
  readonly id: string;
  readonly type: number;
  readonly parentId: string | null;
}

export function placeOf(owner: Owner, { id, type, parentId }: ChannelFacts): Place {
  const base = { platform: PLATFORM, owner } as const;
  if (DIRECT.has(type)) return { ...base, channel: id, thread: null, kind: 'direct' };
  if (isThread(type)) return { ...base, channel: parentId ?? id, thread: id, kind: 'channel' };
  return { ...base, channel: id, thread: null, kind: isForum(type) ? 'forum' : 'channel' };
}

function isThread(type: number): boolean {
  return THREADS.has(type);
}

export function isForum(type: number): boolean {
  return FORUMS.has(type);
}

/** The channel to which a message for this place is sent. */
export function channelOf(place: Place): string {
  return place.thread ?? place.channel;
}
