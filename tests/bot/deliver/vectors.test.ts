import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { managerPlace } from '../../../src/domain/subscription.ts';
import { createPostingPlatform } from '../../fakes/posting-platform.ts';
import { readVectors } from '../../fixtures/vectors.ts';
import { createDeliveryWorld, daily } from '../delivery-world.ts';

interface Row {
  readonly name: string;
  readonly script: readonly string[];
  readonly visiblePosts: number;
  readonly finalState: string;
}

const ROWS = readVectors<Row>('delivery.jsonl');

describe('delivery over faults', () => {
  for (const row of ROWS) {
    it(`shows ${row.visiblePosts} of a digest: ${row.name}`, async () => {
      const platform = createPostingPlatform({ script: row.script });
      const world = await createDeliveryWorld(platform);
      const order = daily('s1');
      await world.store.saveSubscription(order);
      await world.pass(40);
      assert.equal(platform.visible(order.place).length, row.visiblePosts);
      const [delivery] = await world.store.listDeliveries({
        owner: order.owner,
        place: null,
        subscription: order.id,
        since: null,
        limit: 1,
      });
      if (row.finalState.startsWith('delivered')) {
        assert.equal(delivery?.state, 'sent');
      } else if (row.finalState.startsWith('destination')) {
        assert.equal(delivery?.state, 'failed');
        assert.equal((await world.store.findSubscription(order.id))?.state, 'disabled');
        assert.equal(platform.visible(managerPlace(order)).length, 1);
      } else {
        assert.deepEqual(world.door.progress().stopped, ['discord']);
        assert.equal(platform.calls(), 1);
      }
    });
  }
});
