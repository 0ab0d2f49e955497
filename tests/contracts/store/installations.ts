import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ADA, BEN, NOW, type OpenStore } from './samples.ts';

const SEALED = new Uint8Array([0, 255, 7]);

export function installationContract(open: OpenStore): void {
  describe('installations of workspaces', () => {
    it('bring an owner back that was removed', async () => {
      await using store = await open(NOW);
      await store.markOwnerRemoved(ADA, NOW);
      await store.markOwnerRemoved(BEN, NOW);
      await store.saveInstallation({ owner: ADA, sealed: SEALED, installedAt: NOW });
      assert.deepEqual(await store.listRemovedOwners(NOW.add({ hours: 1 })), [BEN]);
    });

    it('are kept by owner, the last one of each', async () => {
      await using store = await open(NOW);
      assert.equal(await store.findInstallation(ADA), null);
      const first = { owner: ADA, sealed: new Uint8Array([1]), installedAt: NOW };
      await store.saveInstallation(first);
      await store.saveInstallation({ ...first, sealed: SEALED });
      const found = await store.findInstallation(ADA);
      assert.deepEqual([...(found?.sealed ?? [])], [...SEALED]);
      assert.equal(found?.installedAt.toString(), NOW.toString());
      assert.equal(await store.findInstallation(BEN), null);
    });

    it('go when they are removed, and with their owner', async () => {
      await using store = await open(NOW);
      for (const owner of [ADA, BEN]) {
        await store.saveInstallation({ owner, sealed: SEALED, installedAt: NOW });
      }
      await store.removeInstallation(ADA);
      assert.equal(await store.findInstallation(ADA), null);
      await store.removeOwner(BEN);
      assert.equal(await store.findInstallation(BEN), null);
    });
  });
}
