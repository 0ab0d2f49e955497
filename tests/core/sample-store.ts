import { readFileSync } from 'node:fs';
import { createMemoryStore } from '../../src/adapters/stores/memory/store.ts';
import type { Article } from '../../src/domain/article.ts';
import { SHARED, type ArticleId, type SourceId } from '../../src/domain/identity.ts';
import { readPlainText } from '../../src/extract/plain/article.ts';
import type { Store } from '../../src/ports/store.ts';
import { storedArticle, type ArticleSketch } from '../fakes/stored-article.ts';

export const NOW = Temporal.Instant.from('2026-11-24T10:00Z');

const SAMPLE = new URL('../../samples/lavrov-press-conference.txt', import.meta.url);

export function sampleArticle(): Article {
  return readPlainText(readFileSync(SAMPLE, 'utf8'), null);
}

/** A memory store that holds these articles; gives their ids in the order in which they were given. */
export async function storeOf(
  articles: readonly Article[],
): Promise<{ readonly store: Store; readonly ids: readonly ArticleId[] }> {
  const clock = { now: () => NOW };
  const store = createMemoryStore({ clock });
  const ids: ArticleId[] = [];
  for (const article of articles) {
    const source = 'source' as SourceId;
    const saved = await store.saveArticle({
      owner: SHARED,
      source,
      guid: null,
      article,
      seenAt: NOW,
    });
    ids.push(saved.id);
  }
  return { store, ids };
}

export function sketched(sketch: ArticleSketch): Article {
  return storedArticle(sketch);
}
