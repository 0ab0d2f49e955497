import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ADA, NOW, type OpenStore } from './samples.ts';

const DAY = {
  purpose: 'summary',
  model: 'm',
  calls: 1,
  inputTokens: 100,
  outputTokens: 20,
} as const;

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
    it('add up by purpose and model', async () => {
      await using store = await open(NOW);
      await store.addUsage({ ...DAY, day: '2026-11-23' });
      await store.addUsage({ ...DAY, day: '2026-11-24' });
      await store.addUsage({ ...DAY, day: '2026-11-24' });
      await store.addUsage({ ...DAY, day: '2026-11-24', purpose: 'answer' });
      assert.deepEqual(await store.listUsage('2026-11-24'), [
        { ...DAY, day: '2026-11-24', purpose: 'answer' },
        { ...DAY, day: '2026-11-24', calls: 2, inputTokens: 200, outputTokens: 40 },
      ]);
      assert.equal((await store.listUsage('2026-11-01')).length, 3);
    });
  });
}
