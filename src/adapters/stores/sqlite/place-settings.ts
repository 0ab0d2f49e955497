import { placeKey } from '../../../domain/place-key.ts';
import type { PlaceSettings } from '../../../ports/store-conversations.ts';
import type { Database } from './database.ts';

const SAVE = `INSERT INTO place_setting (owner, place, name, value) VALUES (?, ?, ?, ?)
  ON CONFLICT (place, name) DO UPDATE SET value = excluded.value`;

export function createPlaceSettings(database: Database): PlaceSettings {
  return {
    async readPlaceSettings(place) {
      const sql = 'SELECT name, value FROM place_setting WHERE place = ?';
      const rows = database.all<{ name: string; value: string }>(sql, placeKey(place));
      return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
    },
    async savePlaceSetting(place, name, value) {
      const key = placeKey(place);
      if (value !== null) database.run(SAVE, place.owner, key, name, value);
      else database.run('DELETE FROM place_setting WHERE place = ? AND name = ?', key, name);
    },
    async listPlaceSettings(name) {
      const sql = 'SELECT value FROM place_setting WHERE name = ? ORDER BY place';
      return database.all<{ value: string }>(sql, name).map(({ value }) => value);
    },
  };
}
