import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Owner } from '../../../src/domain/identity.ts';
import { channelKey } from '../../../src/domain/place-key.ts';
import { ADA, BEN, NOW, type OpenStore } from './samples.ts';

const DAY = {
  purpose: 'summary',
  model: 'm',
  place: null,
  calls: 1,
  inputTokens: 100,
  outputTokens: 20,
} as const;

function placeOf(owner: Owner): string {
  return channelKey({ platform: 'slack', owner, channel: 'C', thread: null, kind: 'channel' });
}

export function modelContract(open: OpenStore): void {
  describe('what a model wrote', () => {
    it('is kept by key for 30 days', async () => {
      await using store = await open(NOW);
      assert.equal(await store.findGeneration('a', NOW), null);
      await store.keepGeneration('a', 'first', NOW);
      await store.keepGeneration('a', 'text', NOW);
      assert.equal(await store.findGeneration('a', NOW.add({ hours: 29 * 24 })), 'text');
      assert.equal(await store.findGeneration('a', NOW.add({ hours: 31 * 24 })), null);
    });

    it('goes when any owner does, since it may hold words of that owner’s articles', async () => {
      await using store = await open(NOW);
      await store.keepGeneration('a', 'text', NOW);
      await store.removeOwner(ADA);
      assert.equal(await store.findGeneration('a', NOW), null);
    });
  });

  describe('the tokens of a day', () => {
    it('add up by purpose, model and place', async () => {
      await using store = await open(NOW);
      await store.addUsage({ ...DAY, day: '2026-11-23' });
      await store.addUsage({ ...DAY, day: '2026-11-24' });
      await store.addUsage({ ...DAY, day: '2026-11-24' });
      await store.addUsage({ ...DAY, day: '2026-11-24', purpose: 'answer' });
      await store.addUsage({ ...DAY, day: '2026-11-24', place: placeOf(ADA) });
      assert.deepEqual(await store.listUsage('2026-11-24'), [
        { ...DAY, day: '2026-11-24', purpose: 'answer' },
        { ...DAY, day: '2026-11-24', calls: 2, inputTokens: 200, outputTokens: 40 },
        { ...DAY, day: '2026-11-24', place: placeOf(ADA) },
      ]);
      assert.equal((await store.listUsage('2026-11-01')).length, 4);
    });

    it('stay counted when an owner goes, and tell of nobody', async () => {
      await using store = await open(NOW);
      for (const place of [null, placeOf(ADA), placeOf(BEN)]) {
        await store.addUsage({ ...DAY, day: '2026-11-24', place });
      }
      await store.removeOwner(ADA);
      assert.deepEqual(await store.listUsage('2026-11-24'), [
        { ...DAY, day: '2026-11-24', calls: 2, inputTokens: 200, outputTokens: 40 },
        { ...DAY, day: '2026-11-24', place: placeOf(BEN) },
      ]);
    });
  });
}
