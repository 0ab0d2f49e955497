import type { Place } from '../domain/chat.ts';
import type { PlaceSettings } from '../ports/store-conversations.ts';
import { ownPlace, type FollowNeeds, type Reader } from './following.ts';

/** A person who hears of what they follow by direct message. */
export interface Follower {
  readonly place: Place;
  readonly user: string;
  readonly timeZone: string;
  /** Epoch milliseconds; what came before it was told, or is no news. */
  readonly since: number;
}

type NotifyStore = Pick<PlaceSettings, 'readPlaceSettings' | 'savePlaceSetting'>;

const NOTIFY = 'notify';

export async function findFollower(
  { store }: { readonly store: NotifyStore },
  reader: Reader,
): Promise<Follower | null> {
  const held = (await store.readPlaceSettings(ownPlace(reader)))[NOTIFY];
  return held === undefined ? null : (JSON.parse(held) as Follower);
}

export async function saveFollower(
  { store }: { readonly store: NotifyStore },
  follower: Follower,
): Promise<void> {
  await store.savePlaceSetting(ownPlace(readerOf(follower)), NOTIFY, JSON.stringify(follower));
}

/** No direct messages any more; what is followed stays. */
export async function removeFollower({ store }: FollowNeeds, reader: Reader): Promise<void> {
  await store.savePlaceSetting(ownPlace(reader), NOTIFY, null);
}

export async function listFollowers({
  store,
}: {
  readonly store: Pick<PlaceSettings, 'listPlaceSettings'>;
}): Promise<readonly Follower[]> {
  const held = await store.listPlaceSettings(NOTIFY);
  return held.map((value) => JSON.parse(value) as Follower);
}

export function readerOf({ place, user }: Follower): Reader {
  return { place, user: { id: user } };
}
