import type { Delivery, Lease } from '../../../domain/delivery.ts';
import { placeKey } from '../../../domain/place-key.ts';
import type { DeliveryClaim, DeliveryFilter, DeliveryLog } from '../../../ports/store-delivery.ts';
import { writeInstant } from './article-rows.ts';
import type { CommitGroup } from './commit-group.ts';
import type { Database } from './database.ts';
import { keepReports, listOutdated, listShown, replaceReports } from './delivery-reports.ts';
import { readJson, writeJson } from './json.ts';

const PLAN = `INSERT OR IGNORE INTO delivery (id, owner, platform, place, subscription, due_at, not_before, state, body)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
/** The earliest open one of each place, where it is free. */
const FREE = `SELECT id, body FROM delivery INDEXED BY delivery_waiting
  WHERE state = 'open' AND platform = ?2 AND not_before <= ?1 AND (lease_until IS NULL OR lease_until <= ?1)
    AND NOT EXISTS (SELECT 1 FROM delivery AS earlier WHERE earlier.state = 'open' AND earlier.place = delivery.place
      AND (earlier.due_at, earlier.id) < (delivery.due_at, delivery.id))
  ORDER BY due_at, id LIMIT ?3`;

interface DeliveryRow {
  readonly id: string;
  readonly body: string;
}

export function createDeliveries(database: Database, commit: CommitGroup): DeliveryLog {
  return {
    async planDelivery(delivery) {
      return await commit(() => planDelivery(database, delivery));
    },
    async claimDeliveries(claim) {
      return await commit(() => claimDeliveries(database, claim));
    },
    async savePart(lease, part) {
      return await change(database, commit, lease, (held) => {
        const parts = held.parts.map((other) => (other.key === part.key ? part : other));
        const sql = 'UPDATE delivery SET body = ?, lease_until = ? WHERE id = ?';
        const until = lease.until.epochMilliseconds;
        database.run(sql, writeJson({ ...held, parts }), until, held.id);
      });
    },
    async settleDelivery(lease, settlement) {
      return await change(database, commit, lease, (held) => {
        const sql = `UPDATE delivery SET body = ?, state = ?, not_before = ?, holder = NULL, lease_until = NULL
          WHERE id = ?`;
        const { state, notBefore } = settlement;
        const body = writeJson({ ...held, ...settlement });
        database.run(sql, body, state, notBefore.epochMilliseconds, held.id);
      });
    },
    async findDelivery(id) {
      const row = database.get<DeliveryRow>('SELECT id, body FROM delivery WHERE id = ?', id);
      return row === undefined ? null : readJson<Delivery>(row.body);
    },
    async listOutdated(since, limit) {
      return listOutdated(database, since, limit);
    },
    async listShown(since) {
      return listShown(database, since);
    },
    async reviseDelivery(revised, correction) {
      return await commit(() => reviseDelivery(database, revised, correction));
    },
    async listDeliveries(filter) {
      return listDeliveries(database, filter);
    },
    async forgetDeliveries(before) {
      const sql = "DELETE FROM delivery WHERE due_at < ? AND state <> 'open'";
      await commit(() => database.run(sql, before.epochMilliseconds));
    },
    async countDeliveries() {
      const counts = { open: 0, sent: 0, held: 0, failed: 0 };
      const sql = 'SELECT state, count(*) AS n FROM delivery GROUP BY state';
      for (const { state, n } of database.all<{ state: keyof typeof counts; n: number }>(sql)) {
        counts[state] = n;
      }
      return counts;
    },
  };
}

function planDelivery(database: Database, delivery: Delivery): boolean {
  const { id, owner, place, subscription, dueAt, notBefore, state } = delivery;
  const values = [id, owner, place.platform, placeKey(place), subscription];
  const times = [dueAt.epochMilliseconds, notBefore.epochMilliseconds];
  if (database.run(PLAN, ...values, ...times, state, writeJson(delivery)) === 0) return false;
  keepReports(database, delivery);
  return true;
}

function reviseDelivery(
  database: Database,
  revised: Delivery,
  correction: Delivery | null,
): boolean {
  if (correction !== null && !planDelivery(database, correction)) return false;
  const sql = 'UPDATE delivery SET body = ? WHERE id = ?';
  database.run(sql, writeJson(revised), revised.id);
  replaceReports(database, revised);
  return true;
}

function claimDeliveries(database: Database, claim: DeliveryClaim): readonly Delivery[] {
  const now = claim.now.epochMilliseconds;
  const rows = database.all<DeliveryRow>(FREE, now, claim.platform, claim.limit);
  const sql = 'UPDATE delivery SET holder = ?, lease_until = ? WHERE id = ?';
  for (const { id } of rows) database.run(sql, claim.holder, claim.until.epochMilliseconds, id);
  return rows.map(({ body }) => readJson<Delivery>(body));
}

/** In one transaction, and only while the lease is held. */
function change(
  database: Database,
  commit: CommitGroup,
  lease: Lease,
  write: (held: Delivery) => void,
): Promise<boolean> {
  return commit(() => {
    const sql = 'SELECT id, body FROM delivery WHERE id = ? AND holder = ?';
    const row = database.get<DeliveryRow>(sql, lease.delivery, lease.holder);
    if (row === undefined) return false;
    write(readJson<Delivery>(row.body));
    return true;
  });
}

/** Asks by what is given alone: a condition that may be left out would keep SQLite from its indexes. */
function listDeliveries(database: Database, filter: DeliveryFilter): readonly Delivery[] {
  const { owner, place, subscription, since, limit } = filter;
  const given = [
    ['owner = ?', owner],
    ['place = ?', place],
    ['subscription = ?', subscription],
    ['due_at >= ?', writeInstant(since)],
  ].filter(([, value]) => value !== null);
  const conditions = given.map(([condition]) => condition).join(' AND ') || 'true';
  const values = given.map(([, value]) => value ?? null);
  const sql = `SELECT body FROM delivery WHERE ${conditions} ORDER BY due_at DESC, id DESC LIMIT ?`;
  const rows = database.all<DeliveryRow>(sql, ...values, limit);
  return rows.map(({ body }) => readJson<Delivery>(body));
}
