import { createHash } from 'node:crypto';
import type { ButtonStates } from '../../../ports/store.ts';
import type { Database } from './database.ts';

const KEY_LENGTH = 16;

export function createButtonStates(database: Database): ButtonStates {
  return {
    async keepState(owner, state) {
      const key = createHash('sha256').update(state).digest('base64url').slice(0, KEY_LENGTH);
      const sql = 'INSERT OR IGNORE INTO button_state (owner, key, state) VALUES (?, ?, ?)';
      database.run(sql, owner, key, state);
      return key;
    },
    async recallState(owner, key) {
      const sql = 'SELECT state FROM button_state WHERE owner = ? AND key = ?';
      return database.get<{ state: string }>(sql, owner, key)?.state ?? null;
    },
  };
}
