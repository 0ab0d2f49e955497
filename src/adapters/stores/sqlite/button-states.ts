import { createHash } from 'node:crypto';
import type { ButtonStates } from '../../../ports/store.ts';
import type { Database } from './database.ts';

const KEY_LENGTH = 16;
const KEEP = `INSERT INTO button_state (owner, key, state, kept_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (owner, key) DO UPDATE SET kept_at = excluded.kept_at`;

export function createButtonStates(database: Database): ButtonStates {
  return {
    async keepState(owner, state, at) {
      const key = createHash('sha256').update(state).digest('base64url').slice(0, KEY_LENGTH);
      database.run(KEEP, owner, key, state, at.epochMilliseconds);
      return key;
    },
    async recallState(owner, key) {
      const sql = 'SELECT state FROM button_state WHERE owner = ? AND key = ?';
      return database.get<{ state: string }>(sql, owner, key)?.state ?? null;
    },
    async forgetStates(before) {
      database.run('DELETE FROM button_state WHERE kept_at < ?', before.epochMilliseconds);
    },
  };
}
