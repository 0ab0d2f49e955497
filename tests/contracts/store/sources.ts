import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SHARED, type SourceId } from '../../../src/domain/identity.ts';
import type { SourceHealth, SourceSpec } from '../../../src/domain/source.ts';
import { ADA, article, BEN, NOW, seen, WIRE, type OpenStore } from './samples.ts';

const FEED: SourceSpec = {
  id: WIRE,
  owner: ADA,
  kind: 'feed',
  address: 'https://wire.example/feed',
  name: 'Wire',
  isPaused: false,
};

const HEALTH: SourceHealth = {
  source: WIRE,
  lastTriedAt: NOW,
  lastSucceededAt: null,
  nextPollAt: NOW.add({ minutes: 30 }),
  failures: 3,
  failingSince: NOW.subtract({ hours: 2 }),
  fault: 'The server gave no answer.',
  etag: '"abc"',
  lastModified: 'Tue, 24 Nov 2026 10:00:00 GMT',
  itemCount: 12,
  changeMinutes: 42.5,
};

export function sourceStoreContract(open: OpenStore): void {
  describe('sources', () => {
    it('are listed by name for their owner, with the shared ones', async () => {
      await using store = await open(NOW);
      const other = { ...FEED, id: 'a' as SourceId, name: 'Another', owner: SHARED };
      const foreign = { ...FEED, id: 'b' as SourceId, owner: BEN };
      for (const source of [FEED, other, foreign]) await store.saveSource(source);
      assert.deepEqual(await store.listSources(ADA), [other, FEED]);
      assert.equal((await store.listSources(null)).length, 3);
    });

    it('keep their id when the same address is saved again', async () => {
      await using store = await open(NOW);
      assert.equal(await store.saveSource({ ...FEED, isPaused: true }), WIRE);
      const renamed = { ...FEED, id: 'other' as SourceId, name: 'New name' };
      assert.equal(await store.saveSource(renamed), WIRE);
      assert.deepEqual(await store.listSources(ADA), [{ ...FEED, name: 'New name' }]);
    });

    it('move to another address', async () => {
      await using store = await open(NOW);
      await store.saveSource(FEED);
      await store.moveSource(WIRE, 'https://new.example/feed');
      assert.equal((await store.listSources(ADA))[0]?.address, 'https://new.example/feed');
    });

    it('become one when they move to the same address', async () => {
      await using store = await open(NOW);
      const other = { ...FEED, id: 'other' as SourceId, address: 'https://new.example/feed' };
      await store.saveSource(FEED);
      await store.saveSource(other);
      await store.moveSource(WIRE, other.address);
      assert.deepEqual(await store.listSources(ADA), [other]);
    });

    it('leave their articles when they are removed', async () => {
      await using store = await open(NOW);
      await store.saveSource(FEED);
      await store.saveHealth(HEALTH);
      await store.saveArticle(seen(article('Talks')));
      await store.removeSource(WIRE);
      assert.deepEqual(await store.listSources(null), []);
      assert.deepEqual(await store.listHealth(null), []);
      assert.equal(await store.countArticles(ADA), 1);
    });

    it('keep their health, seen by their owner only', async () => {
      await using store = await open(NOW);
      await store.saveSource(FEED);
      await store.saveHealth({ ...HEALTH, failures: 2 });
      await store.saveHealth(HEALTH);
      assert.deepEqual(await store.listHealth(ADA), [HEALTH]);
      assert.deepEqual(await store.listHealth(BEN), []);
    });
  });
}
