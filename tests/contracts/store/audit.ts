import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Change } from '../../../src/ports/store-audit.ts';
import { ADA, BEN, NOW, type OpenStore } from './samples.ts';

function change(command: string, parts: Partial<Change> = {}): Change {
  return { owner: ADA, channel: 'c', user: 'u', userName: 'Uma', command, at: NOW, ...parts };
}

export function auditContract(open: OpenStore): void {
  describe('the log of changes', () => {
    it('gives the last ones of an owner, newest first', async () => {
      await using store = await open(NOW);
      const changes = ['one', 'two', 'three'].map((command, index) =>
        change(command, { at: NOW.add({ seconds: index }), userName: index === 0 ? null : 'Uma' }),
      );
      for (const each of changes) await store.recordChange(each);
      await store.recordChange(change('foreign', { owner: BEN }));
      assert.deepEqual(await store.listChanges(ADA, 5), changes.toReversed());
      assert.deepEqual(await store.listChanges(ADA, 1), [changes[2]]);
    });

    it('forgets after ninety days', async () => {
      await using store = await open(NOW);
      await store.recordChange(change('old'));
      await store.recordChange(change('foreign and old', { owner: BEN }));
      const at = NOW.add({ hours: 24 * 90, seconds: 1 });
      await store.recordChange(change('new', { at }));
      assert.deepEqual(await store.listChanges(ADA, 5), [change('new', { at })]);
      assert.deepEqual(await store.listChanges(BEN, 5), []);
    });

    it('goes with its owner', async () => {
      await using store = await open(NOW);
      await store.recordChange(change('of Ada'));
      await store.recordChange(change('of Ben', { owner: BEN }));
      await store.removeOwner(ADA);
      assert.deepEqual(await store.listChanges(ADA, 5), []);
      assert.equal((await store.listChanges(BEN, 5)).length, 1);
    });
  });
}
