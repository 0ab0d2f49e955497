import type { Subscription } from '../../../domain/subscription.ts';
import type { SubscriptionStore } from '../../../ports/store-delivery.ts';
import { writeInstant } from './article-rows.ts';
import type { CommitGroup } from './commit-group.ts';
import type { Database } from './database.ts';
import { readJson, writeJson } from './json.ts';

const SAVE = `INSERT INTO subscription (id, owner, state, created_at, next_due_at, body) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, state = excluded.state, created_at = excluded.created_at,
    next_due_at = excluded.next_due_at, body = excluded.body`;
const DUE = `SELECT body FROM subscription WHERE state = 'active' AND next_due_at <= ?
  ORDER BY next_due_at LIMIT ?`;

interface BodyRow {
  readonly body: string;
}

export function createSubscriptions(database: Database, commit: CommitGroup): SubscriptionStore {
  return {
    async saveSubscription(subscription) {
      const { id, owner, state, createdAt, nextDueAt } = subscription;
      const created = createdAt.epochMilliseconds;
      const body = writeJson(subscription);
      const dueAt = writeInstant(nextDueAt);
      await commit(() => database.run(SAVE, id, owner, state, created, dueAt, body));
    },
    async findSubscription(id) {
      const row = database.get<BodyRow>('SELECT body FROM subscription WHERE id = ?', id);
      return row === undefined ? null : readJson<Subscription>(row.body);
    },
    async listSubscriptions(owner) {
      const sql = `SELECT body FROM subscription WHERE ?1 IS NULL OR owner = ?1
        ORDER BY created_at, rowid`;
      return database.all<BodyRow>(sql, owner).map(({ body }) => readJson<Subscription>(body));
    },
    async dueSubscriptions(now, limit) {
      const rows = database.all<BodyRow>(DUE, now.epochMilliseconds, limit);
      return rows.map(({ body }) => readJson<Subscription>(body));
    },
    async removeSubscription(id) {
      database.run('DELETE FROM subscription WHERE id = ?', id);
    },
  };
}
