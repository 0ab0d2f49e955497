import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ADA, article, NOW, query, section, seen, type OpenStore } from './samples.ts';

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

    it('are held whole in one version where they are long and change', async () => {
      await using store = await open(NOW);
      const url = 'https://wire.example/a/1';
      const version = (name: string) => {
        const text = `Talks on ${name} began, and on ${name} they ended. `.repeat(800);
        return seen(article(name, { url, sections: [section(null, text), section(name, text)] }));
      };
      await store.saveArticle(version('Zurich'));
      const saves = ['Zambia', 'Zagreb', 'Zanzibar'].map((name) =>
        store.saveArticle(version(name)),
      );
      const others = store.saveArticle(seen(article('Short', { url })));
      await Promise.all([...saves, others]);
      assert.equal(await store.countArticles(ADA), 1);
      const held = await store.findArticleByUrl(ADA, url);
      const names = ['Zurich', 'Zambia', 'Zagreb', 'Zanzibar'];
      const found = await Promise.all(
        names.map(async (name) => (await store.searchSections(query(name))).length),
      );
      const wanted = names.map((name) => (name === held?.headline ? held.sections.length : 0));
      assert.deepEqual(found, wanted);
      const topics = (await store.completeTopics(ADA, 'z', 5)).map(({ name }) => name);
      assert.deepEqual(
        topics.filter((name) => name !== held?.headline),
        [],
      );
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
