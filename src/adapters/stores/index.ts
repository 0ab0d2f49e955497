import { BroadsheetError } from '../../domain/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';

export interface StoreOptions {
  /** The file of the store; used by `sqlite` alone. */
  readonly path: string;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * One line per store, loaded when it is chosen.
 *
 * A role (what one use case asks of a store) is added thus: its interface to `ports/store.ts` and to `Store` there; one
 * file `<role>.ts` in each store's folder, spread into its `store.ts`; its tables in
 * `sqlite/schema/`, listed at the end of `sqlite/schema.ts`, those with an owner named in `sqlite/removal.ts`; one file in `tests/contracts/store/`.
 */
const STORES: Readonly<Record<string, (options: StoreOptions) => Promise<Store>>> = {
  sqlite: async (options) => (await import('./sqlite/store.ts')).createSqliteStore(options),
  memory: async (options) => (await import('./memory/store.ts')).createMemoryStore(options),
};

/** Rejects with a `BroadsheetError` for an unknown name, or for a file that can't be used. */
export async function openStore(name: string, options: StoreOptions): Promise<Store> {
  const open = STORES[name];
  if (open === undefined) {
    const names = Object.keys(STORES).join(', ');
    throw new BroadsheetError('invalid-configuration', `there is no store named "${name}"`, {
      advice: `Choose one of: ${names}.`,
    });
  }
  return await open(options);
}
