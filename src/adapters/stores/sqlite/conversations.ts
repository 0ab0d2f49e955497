import { placeKey } from '../../../domain/place-key.ts';
import {
  TURNS_KEPT_DAYS,
  type ConversationStore,
  type Turn,
} from '../../../ports/store-conversations.ts';
import type { Database } from './database.ts';

const KEPT_MS = TURNS_KEPT_DAYS * 24 * 3_600_000;
const FORGET = 'DELETE FROM turn WHERE said_at < ?';
const ADD = 'INSERT INTO turn (owner, place, user, text, said_at) VALUES (?, ?, ?, ?, ?)';

interface TurnRow {
  readonly user: string;
  readonly text: string;
  readonly said_at: number;
}

export function createConversations(database: Database): ConversationStore {
  return {
    async saveTurn(place, { user, text, at }) {
      const saidAt = at.epochMilliseconds;
      database.transact(() => {
        database.run(FORGET, saidAt - KEPT_MS);
        database.run(ADD, place.owner, placeKey(place), user, text, saidAt);
      });
    },
    async forgetTurns(at) {
      database.run(FORGET, at.epochMilliseconds - KEPT_MS);
    },
    async recentTurns(place, limit) {
      const sql = 'SELECT user, text, said_at FROM turn WHERE place = ? ORDER BY id DESC LIMIT ?';
      return database.all<TurnRow>(sql, placeKey(place), limit).map(readTurn).toReversed();
    },
    async stopConversation(place) {
      const sql = 'INSERT OR IGNORE INTO stopped_conversation (place, owner) VALUES (?, ?)';
      database.run(sql, placeKey(place), place.owner);
    },
    async resumeConversation(place) {
      database.run('DELETE FROM stopped_conversation WHERE place = ?', placeKey(place));
    },
    async isConversationStopped(place) {
      const sql = 'SELECT 1 FROM stopped_conversation WHERE place = ?';
      return database.get(sql, placeKey(place)) !== undefined;
    },
  };
}

function readTurn({ user, text, said_at }: TurnRow): Turn {
  return { user, text, at: Temporal.Instant.fromEpochMilliseconds(said_at) };
}
