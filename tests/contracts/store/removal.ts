import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Owner, SourceId } from '../../../src/domain/identity.ts';
import type { Store } from '../../../src/ports/store.ts';
import { ADA, article, BEN, NOW, query, section, seen, type OpenStore } from './samples.ts';

export function removalContract(open: OpenStore): void {
  describe('an owner that is removed', () => {
    it('leaves nothing, and the others whole', async () => {
      await using store = await open(NOW);
      for (const owner of [ADA, BEN]) await fill(store, owner);
      await store.removeOwner(ADA);
      for (const [owner, count] of [
        [ADA, 0],
        [BEN, 1],
      ] as const) {
        assert.equal(await store.countArticles(owner), count);
        assert.equal((await store.searchSections(query('canary', { owner }))).length, count);
        assert.equal((await store.completeTopics(owner, 'norw', 5)).length, count);
        assert.equal((await store.listSources(owner)).length, count);
      }
    });
  });
}

export async function fill(store: Store, owner: Owner): Promise<string> {
  const sections = [section(null, `The canary of ${owner} sings of Norway.`)];
  await store.saveArticle(seen(article(`Canary ${owner}`, { sections }), { owner, guid: owner }));
  await store.saveSource({
    id: `source of ${owner}` as SourceId,
    owner,
    kind: 'feed',
    address: `https://canary.example/${owner}`,
    name: `Canary of ${owner}`,
    isPaused: false,
  });
  return await store.keepState(owner, `canary state of ${owner}`, NOW);
}
