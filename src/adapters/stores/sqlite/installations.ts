import type { InstallationStore } from '../../../ports/store-installations.ts';
import type { Database } from './database.ts';

interface InstallationRow {
  readonly sealed: Uint8Array;
  readonly installed_at: number;
}

export function createInstallations(database: Database): InstallationStore {
  return {
    async saveInstallation({ owner, sealed, installedAt }) {
      const sql =
        'INSERT OR REPLACE INTO installation (owner, sealed, installed_at) VALUES (?, ?, ?)';
      database.transact(() => {
        database.run(sql, owner, sealed, installedAt.epochMilliseconds);
        database.run('DELETE FROM removed_owner WHERE owner = ?', owner);
      });
    },
    async findInstallation(owner) {
      const sql = 'SELECT sealed, installed_at FROM installation WHERE owner = ?';
      const row = database.get<InstallationRow>(sql, owner);
      if (row === undefined) return null;
      const installedAt = Temporal.Instant.fromEpochMilliseconds(row.installed_at);
      return { owner, sealed: row.sealed, installedAt };
    },
    async removeInstallation(owner) {
      database.run('DELETE FROM installation WHERE owner = ?', owner);
    },
  };
}
