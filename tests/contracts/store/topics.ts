import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SHARED } from '../../../src/domain/identity.ts';
import { ADA, article, BEN, NOW, section, seen, type OpenStore } from './samples.ts';

const SYRIA = [
  section(null, 'The talks on Syria go on. Envoys of Syria met.'),
  section('Safe zones', 'In the north, Syria and Sweden agree. On Monday, Rex Tillerson spoke.'),
];

export function topicContract(open: OpenStore): void {
  describe('topics', () => {
    it('are completed by prefix, most frequent first', async () => {
      await using store = await open(NOW);
      await store.saveArticle(seen(article('Talks', { sections: SYRIA })));
      const topics = await store.completeTopics(ADA, 's', 10);
      assert.deepEqual(topics, [
        { name: 'Syria', sections: 2 },
        { name: 'Safe zones', sections: 1 },
        { name: 'Sweden', sections: 1 },
      ]);
    });

    it('are completed without case and diacritics', async () => {
      await using store = await open(NOW);
      const sections = [section(null, 'The mayor of Zürich spoke.')];
      await store.saveArticle(seen(article('City', { sections })));
      assert.deepEqual(await store.completeTopics(ADA, 'ZUR', 5), [
        { name: 'Zürich', sections: 1 },
      ]);
    });

    it('hold no days of the week', async () => {
      await using store = await open(NOW);
      await store.saveArticle(seen(article('Talks', { sections: SYRIA })));
      assert.deepEqual(await store.completeTopics(ADA, 'monday', 5), []);
    });

    it('are those of the owner and the shared ones', async () => {
      await using store = await open(NOW);
      const sections = (name: string) => [section(null, `The envoy of ${name} spoke.`)];
      await store.saveArticle(seen(article('A', { sections: sections('Sweden') })));
      await store.saveArticle(
        seen(article('B', { sections: sections('Somalia') }), { owner: BEN }),
      );
      await store.saveArticle(
        seen(article('C', { sections: sections('Serbia') }), { owner: SHARED }),
      );
      const names = (await store.completeTopics(ADA, 's', 5)).map(({ name }) => name);
      assert.deepEqual(names.toSorted(), ['Serbia', 'Sweden']);
      const near = await store.nearestTopics(ADA, 'somalia', 5);
      assert.ok(!near.some(({ name }) => name === 'Somalia'));
    });

    it('add up own and shared sections', async () => {
      await using store = await open(NOW);
      const sections = [section(null, 'The envoy of Sweden spoke.')];
      await store.saveArticle(seen(article('A', { sections })));
      await store.saveArticle(seen(article('C', { sections }), { owner: SHARED }));
      assert.deepEqual(await store.completeTopics(ADA, 'swe', 5), [
        { name: 'Sweden', sections: 2 },
      ]);
    });

    it('follow an article that changes', async () => {
      await using store = await open(NOW);
      const url = 'https://wire.example/1';
      await store.saveArticle(seen(article('Talks', { url, sections: SYRIA })));
      const sections = [section(null, 'The envoy of Syria spoke.')];
      await store.saveArticle(seen(article('Talks', { url, sections })));
      assert.deepEqual(await store.completeTopics(ADA, 's', 5), [{ name: 'Syria', sections: 1 }]);
    });

    it('are found by a near spelling', async () => {
      await using store = await open(NOW);
      await store.saveArticle(seen(article('Talks', { sections: SYRIA })));
      for (const [asked, name] of [
        ['syrai', 'Syria'],
        ['tilerson', 'Rex Tillerson'],
        ['what about the zones?', 'Safe zones'],
      ] as const) {
        const [nearest] = await store.nearestTopics(ADA, asked, 3);
        assert.equal(nearest?.name, name, asked);
      }
      assert.deepEqual(await store.nearestTopics(ADA, 'austria', 3), []);
    });
  });
}
