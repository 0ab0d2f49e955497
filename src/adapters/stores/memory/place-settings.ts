import { placeKey } from '../../../domain/place-key.ts';
import type { PlaceSettings } from '../../../ports/store-conversations.ts';
import type { Shelf } from './shelf.ts';

export function createPlaceSettings({ placeSettings }: Shelf): PlaceSettings {
  return {
    async readPlaceSettings(place) {
      return placeSettings.get(placeKey(place))?.settings ?? {};
    },
    async savePlaceSetting(place, name, value) {
      const key = placeKey(place);
      const { [name]: _replaced, ...others } = placeSettings.get(key)?.settings ?? {};
      const settings = value === null ? others : { ...others, [name]: value };
      placeSettings.set(key, { owner: place.owner, settings });
    },
    async listPlaceSettings(name) {
      return [...placeSettings.values()].flatMap(({ settings }) => settings[name] ?? []);
    },
  };
}
