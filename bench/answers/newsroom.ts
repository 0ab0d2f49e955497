import { createSqliteStore } from '../../src/adapters/stores/sqlite/store.ts';
import type { Owner, SourceId } from '../../src/domain/identity.ts';
import { readArticle } from '../../src/extract/article.ts';
import type { Store } from '../../src/ports/store.ts';
import { bytesOf, readPack } from '../pages/pack.ts';

export const OWNER = 'bench' as Owner;
/** A day after the pack's last article. */
const NOW = Temporal.Instant.from('2023-12-31T12:00:00Z');
export const CLOCK = { now: () => NOW };

export interface BenchStore extends AsyncDisposable {
  readonly store: Store;
  /** From the store's ids to the pack's. */
  readonly packIds: ReadonlyMap<string, string>;
}

/** A store in memory with the pack's pages, as they are read from their HTML. */
export async function openBenchStore(folder: string): Promise<BenchStore> {
  const store = createSqliteStore({ path: ':memory:', clock: CLOCK });
  const packIds = new Map<string, string>();
  for (const page of readPack(folder).pages) {
    const document = { bytes: bytesOf(page), contentType: 'text/html', address: page.url };
    const { id } = await store.saveArticle({
      owner: OWNER,
      source: 'pack' as SourceId,
      guid: page.id,
      article: readArticle({ ...document, fetchedAt: NOW }),
      seenAt: NOW,
    });
    packIds.set(id, page.id);
  }
  return { store, packIds, [Symbol.asyncDispose]: () => store[Symbol.asyncDispose]() };
}
