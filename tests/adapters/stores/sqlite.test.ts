import { createSqliteStore } from '../../../src/adapters/stores/sqlite/store.ts';
import { storeContract } from '../../contracts/store.ts';

storeContract('the SQLite store', async (now) =>
  createSqliteStore({ path: ':memory:', clock: { now: () => now } }),
);
