import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCommitGroup } from '../../../../src/adapters/stores/sqlite/commit-group.ts';
import type { Database } from '../../../../src/adapters/stores/sqlite/database.ts';
import { createWriteGroup } from '../../../../src/adapters/stores/sqlite/write-group.ts';

const SQLITE_BUSY = 5;

/** A database on which another process writes for longer than is waited. */
function lockedDatabase() {
  let waits = 0;
  const database = {
    transact() {
      waits += 1;
      throw Object.assign(new Error('database is locked'), { errcode: SQLITE_BUSY });
    },
  };
  return { database: database as unknown as Database, waits: () => waits };
}

const groups: readonly (readonly [string, (database: Database) => () => Promise<unknown>])[] = [
  [
    'small writes',
    (database) => {
      const commit = createCommitGroup(database);
      return () => commit(() => 1);
    },
  ],
  [
    'articles',
    (database) => {
      const write = createWriteGroup(database, () => 1);
      return () => write(1);
    },
  ],
];

describe('writes that share a transaction', () => {
  for (const [what, createWrite] of groups) {
    it(`of ${what} wait once for a locked file, not each of them`, async () => {
      const { database, waits } = lockedDatabase();
      const write = createWrite(database);
      const results = await Promise.allSettled([write(), write(), write()]);
      assert.deepEqual(
        results.map(({ status }) => status),
        ['rejected', 'rejected', 'rejected'],
      );
      assert.equal(waits(), 1);
    });
  }
});
