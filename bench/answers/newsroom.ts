import { createSqliteStore } from '../../src/adapters/stores/sqlite/store.ts';
import type { Owner, SourceId } from '../../src/domain/identity.ts';
import { readArticle } from '../../src/extract/article.ts';
import type { Store } from '../../src/ports/store.ts';
import { bytesOf, readPack, type PackPage } from '../pages/pack.ts';

export const OWNER = 'bench' as Owner;
/** A day after the pack's last article. */
const NOW = Temporal.Instant.from('2023-12-31T12:00:00Z');
export const CLOCK = { now: () => NOW };

export interface BenchStore extends AsyncDisposable {
  /** Name of the pack. */
  readonly pack: string;
  readonly store: Store;
  /** From the store's ids to the pack's. */
  readonly packIds: ReadonlyMap<string, string>;
}

/** Questions are asked of articles alone; a pack of one kind or language doesn't tell it. */
function isEnglishArticle({ label: { type = 'article', lang = 'English' } }: PackPage): boolean {
  return type === 'article' && lang === 'English';
}

/** A store in memory with the pack's articles, as they are read from their HTML. */
export async function openBenchStore(folder: string): Promise<BenchStore> {
  const store = createSqliteStore({ path: ':memory:', clock: CLOCK });
  const packIds = new Map<string, string>();
  const { name: pack, pages } = readPack(folder);
  for (const page of pages.filter(isEnglishArticle)) {
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
  return { pack, store, packIds, [Symbol.asyncDispose]: () => store[Symbol.asyncDispose]() };
}
