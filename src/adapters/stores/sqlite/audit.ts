import type { Owner } from '../../../domain/identity.ts';
import { CHANGES_KEPT_DAYS, type AuditLog, type Change } from '../../../ports/store-audit.ts';
import type { Database } from './database.ts';

const KEPT_MS = CHANGES_KEPT_DAYS * 24 * 3_600_000;
const ADD = `INSERT INTO change (owner, channel, user, user_name, command, changed_at)
  VALUES (?, ?, ?, ?, ?, ?)`;

interface ChangeRow {
  readonly owner: string;
  readonly channel: string;
  readonly user: string;
  readonly user_name: string | null;
  readonly command: string;
  readonly changed_at: number;
}

export function createAudit(database: Database): AuditLog {
  return {
    async recordChange({ owner, channel, user, userName, command, at }) {
      const changedAt = at.epochMilliseconds;
      database.transact(() => {
        database.run('DELETE FROM change WHERE changed_at < ?', changedAt - KEPT_MS);
        database.run(ADD, owner, channel, user, userName, command, changedAt);
      });
    },
    async listChanges(owner, limit) {
      const sql = 'SELECT * FROM change WHERE owner = ? ORDER BY id DESC LIMIT ?';
      return database.all<ChangeRow>(sql, owner, limit).map(readChange);
    },
  };
}

function readChange(row: ChangeRow): Change {
  return {
    owner: row.owner as Owner,
    channel: row.channel,
    user: row.user,
    userName: row.user_name,
    command: row.command,
    at: Temporal.Instant.fromEpochMilliseconds(row.changed_at),
  };
}
