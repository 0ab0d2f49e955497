import type { Place } from '../domain/chat.ts';
import { FILTER_SETTING, formatFilters, readFilters, type PlaceFilter } from '../domain/filter.ts';
import type { PlaceSettings } from '../ports/store-conversations.ts';
import { channelOf } from './place-choices.ts';

/** The filters of a channel, which hold in its threads too. */
export async function readPlaceFilters(
  store: Pick<PlaceSettings, 'readPlaceSettings'>,
  place: Place,
): Promise<readonly PlaceFilter[]> {
  return readFilters(await store.readPlaceSettings(channelOf(place)));
}

export async function savePlaceFilters(
  store: Pick<PlaceSettings, 'savePlaceSetting'>,
  place: Place,
  filters: readonly PlaceFilter[],
): Promise<void> {
  await store.savePlaceSetting(channelOf(place), FILTER_SETTING, formatFilters(filters));
}
