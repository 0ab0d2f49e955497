import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ADA, article, NOW, seen, type OpenStore } from './samples.ts';

export function togetherContract(open: OpenStore): void {
  describe('articles that are saved at once', () => {
    it('are each saved', async () => {
      await using store = await open(NOW);
      const saves = Array.from({ length: 50 }, async (_, index) =>
        store.saveArticle(seen(article(`Number ${index}`))),
      );
      const saved = await Promise.all(saves);
      assert.equal(new Set(saved.map(({ id }) => id)).size, 50);
      assert.equal(await store.countArticles(ADA), 50);
    });

    it('are one where they are the same', async () => {
      await using store = await open(NOW);
      const saves = Array.from({ length: 5 }, async () => store.saveArticle(seen(article('Same'))));
      const outcomes = (await Promise.all(saves)).map(({ outcome }) => outcome);
      assert.deepEqual(outcomes.toSorted(), ['added', ...Array(4).fill('unchanged')]);
    });

    it('don’t fall with one that fails', async () => {
      await using store = await open(NOW);
      const broken = { ...article('Broken'), headline: null as unknown as string };
      const results = await Promise.allSettled([
        store.saveArticle(seen(article('First'))),
        store.saveArticle(seen(broken)),
        store.saveArticle(seen(article('Last'))),
      ]);
      assert.deepEqual(
        results.map(({ status }) => status),
        ['fulfilled', 'rejected', 'fulfilled'],
      );
      assert.equal(await store.countArticles(ADA), 2);
    });
  });
}
