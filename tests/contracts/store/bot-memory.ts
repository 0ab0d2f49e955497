import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ADA, BEN, NOW, type OpenStore } from './samples.ts';

export function eventLogContract(open: OpenStore): void {
  describe('events', () => {
    it('are new once within a day', async () => {
      await using store = await open(NOW);
      assert.equal(await store.rememberEvent('e1', NOW), true);
      assert.equal(await store.rememberEvent('e1', NOW.add({ hours: 23 })), false);
      assert.equal(await store.rememberEvent('e2', NOW.add({ hours: 23 })), true);
    });

    it('may come again after a day', async () => {
      await using store = await open(NOW);
      await store.rememberEvent('e1', NOW);
      assert.equal(await store.rememberEvent('e1', NOW.add({ hours: 25 })), true);
    });
  });
}

export function buttonStateContract(open: OpenStore): void {
  describe('button states', () => {
    it('are recalled by a short key', async () => {
      await using store = await open(NOW);
      const key = await store.keepState(ADA, 'summary '.repeat(100), NOW);
      assert.match(key, /^[\w-]{16}$/);
      assert.equal(await store.recallState(ADA, key), 'summary '.repeat(100));
      assert.equal(await store.keepState(ADA, 'summary '.repeat(100), NOW), key);
    });

    it('are forgotten by when they were kept last', async () => {
      await using store = await open(NOW);
      const old = await store.keepState(ADA, 'old', NOW);
      const again = await store.keepState(ADA, 'again', NOW);
      await store.keepState(ADA, 'again', NOW.add({ hours: 2 }));
      await store.forgetStates(NOW.add({ hours: 1 }));
      assert.equal(await store.recallState(ADA, old), null);
      assert.equal(await store.recallState(ADA, again), 'again');
    });

    it('are nobody else’s', async () => {
      await using store = await open(NOW);
      const key = await store.keepState(ADA, 'secret', NOW);
      assert.equal(await store.recallState(BEN, key), null);
      assert.equal(await store.recallState(ADA, 'unknown'), null);
    });
  });
}
