import type { EventLog } from '../../../ports/store.ts';
import { createCommitGroup } from './commit-group.ts';
import type { Database } from './database.ts';

/** Platforms deliver an event again within minutes; a day is kept. */
const KEPT_MS = 24 * 3_600_000;

export function createEvents(database: Database): EventLog {
  const commit = createCommitGroup(database);
  return {
    async rememberEvent(id, at) {
      const seenAt = at.epochMilliseconds;
      return await commit(() => {
        database.run('DELETE FROM seen_event WHERE seen_at < ?', seenAt - KEPT_MS);
        const sql = 'INSERT OR IGNORE INTO seen_event (id, seen_at) VALUES (?, ?)';
        return database.run(sql, id, seenAt) > 0;
      });
    },
  };
}
