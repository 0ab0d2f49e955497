import { SHARED, type Owner, type SourceId } from '../../../domain/identity.ts';
import type { SourceHealth, SourceKind, SourceSpec } from '../../../domain/source.ts';
import type { SourceStore } from '../../../ports/store.ts';
import { readInstant, writeInstant } from './article-rows.ts';
import type { CommitGroup } from './commit-group.ts';
import type { Database } from './database.ts';
import { nameKey } from './scope.ts';

interface SourceRow {
  readonly id: string;
  readonly owner: string;
  readonly kind: string;
  readonly address: string;
  readonly name: string;
  readonly is_paused: number;
}

interface HealthRow {
  readonly source: string;
  readonly last_tried_at: number | null;
  readonly last_succeeded_at: number | null;
  readonly next_poll_at: number | null;
  readonly failures: number;
  readonly failing_since: number | null;
  readonly fault: string | null;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly item_count: number;
  readonly change_minutes: number | null;
}

const SAVE = `INSERT INTO source (id, owner, kind, address, name, name_key, is_paused)
  VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (owner, address) DO UPDATE SET
    kind = excluded.kind, name = excluded.name, name_key = excluded.name_key, is_paused = excluded.is_paused
  ON CONFLICT (id) DO UPDATE SET
    kind = excluded.kind, address = excluded.address, name = excluded.name, name_key = excluded.name_key,
    is_paused = excluded.is_paused
  RETURNING id`;
const SAVE_HEALTH = `INSERT OR REPLACE INTO source_health (source, last_tried_at, last_succeeded_at, next_poll_at,
    failures, failing_since, fault, etag, last_modified, item_count, change_minutes)
  SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM source WHERE id = ?`;
const READABLE = '(?1 IS NULL OR source.owner = ?1 OR source.owner = ?2)';

export function createSources(database: Database, commit: CommitGroup): SourceStore {
  return {
    async saveSource(source) {
      const { id, owner, kind, address, name, isPaused } = source;
      const values = [id, owner, kind, address, name, nameKey(name), isPaused ? 1 : 0];
      const row = await commit(() => database.get<{ id: string }>(SAVE, ...values));
      return (row?.id ?? id) as SourceId;
    },
    async listSources(owner) {
      const sql = `SELECT * FROM source WHERE ${READABLE} ORDER BY name`;
      return database.all<SourceRow>(sql, owner, SHARED).map(readSource);
    },
    async removeSource(id) {
      database.run('DELETE FROM source WHERE id = ?', id);
    },
    async moveSource(id, address) {
      database.transact(() => {
        const sql = 'UPDATE OR IGNORE source SET address = ? WHERE id = ?';
        if (database.run(sql, address, id) > 0) return;
        database.run('DELETE FROM source WHERE id = ?', id);
      });
    },
    async saveHealth(health) {
      database.run(SAVE_HEALTH, ...healthValues(health), health.source);
    },
    async listHealth(owner) {
      const sql = `SELECT source_health.* FROM source_health JOIN source ON source.id = source_health.source
        WHERE ${READABLE}`;
      return database.all<HealthRow>(sql, owner, SHARED).map(readHealth);
    },
  };
}

function readSource(row: SourceRow): SourceSpec {
  return {
    id: row.id as SourceId,
    owner: row.owner as Owner,
    kind: row.kind as SourceKind,
    address: row.address,
    name: row.name,
    isPaused: row.is_paused === 1,
  };
}

function healthValues(health: SourceHealth): readonly (string | number | null)[] {
  return [
    writeInstant(health.lastTriedAt),
    writeInstant(health.lastSucceededAt),
    writeInstant(health.nextPollAt),
    health.failures,
    writeInstant(health.failingSince),
    health.fault,
    health.etag,
    health.lastModified,
    health.itemCount,
    health.changeMinutes,
  ];
}

function readHealth(row: HealthRow): SourceHealth {
  return {
    source: row.source as SourceId,
    lastTriedAt: readInstant(row.last_tried_at),
    lastSucceededAt: readInstant(row.last_succeeded_at),
    nextPollAt: readInstant(row.next_poll_at),
    failures: row.failures,
    failingSince: readInstant(row.failing_since),
    fault: row.fault,
    etag: row.etag,
    lastModified: row.last_modified,
    itemCount: row.item_count,
    changeMinutes: row.change_minutes,
  };
}
