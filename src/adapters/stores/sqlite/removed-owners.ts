import type { Owner } from '../../../domain/identity.ts';
import type { RemovalStore } from '../../../ports/store-conversations.ts';
import type { Database } from './database.ts';

export function createRemovedOwners(database: Database): RemovalStore {
  return {
    async markOwnerRemoved(owner, at) {
      const sql = 'INSERT OR IGNORE INTO removed_owner (owner, removed_at) VALUES (?, ?)';
      database.run(sql, owner, at.epochMilliseconds);
    },
    async unmarkOwner(owner) {
      database.run('DELETE FROM removed_owner WHERE owner = ?', owner);
    },
    async listRemovedOwners(before) {
      const sql = 'SELECT owner FROM removed_owner WHERE removed_at < ? ORDER BY removed_at';
      return database
        .all<{ owner: string }>(sql, before.epochMilliseconds)
        .map(({ owner }) => owner as Owner);
    },
  };
}
