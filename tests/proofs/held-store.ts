import { openStore } from '../../src/adapters/stores/index.ts';
import { createSystemClock } from '../../src/adapters/system/clock.ts';
import { SHARED, type SourceId } from '../../src/domain/identity.ts';
import type { Article } from '../../src/domain/article.ts';

export interface HeldStore extends AsyncDisposable {
  /** Saves an article, and then with another headline: the text that is replaced must be gone through too. */
  keep(article: Article): Promise<void>;
}

/** The product's own store, in memory. */
export async function openHeldStore(): Promise<HeldStore> {
  const clock = createSystemClock();
  const store = await openStore('sqlite', { path: ':memory:', clock });
  let count = 0;
  return {
    async keep(article) {
      count += 1;
      const guid = String(count);
      const own = { owner: SHARED, source: 'hostile' as SourceId, guid, seenAt: clock.now() };
      await store.saveArticle({ ...own, article });
      await store.saveArticle({
        ...own,
        article: { ...article, headline: `${article.headline} 2` },
      });
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}
