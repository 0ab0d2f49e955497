import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { managerPlace } from '../../src/domain/subscription.ts';
import { createPostingPlatform } from '../fakes/posting-platform.ts';
import { createDeliveryWorld, daily } from './delivery-world.ts';

const VECTORS = '../shared/vectors/delivery/dev/faults.jsonl';

interface Row {
  readonly name: string;
  readonly script: readonly string[];
  readonly visiblePosts: number;
  readonly finalState: string;
}

/** The essential rows, for a clone without the folder of vectors. */
const OWN_ROWS: readonly Row[] = [
  { name: 'all well', script: ['ok'], visiblePosts: 1, finalState: 'delivered' },
  { name: 'limited', script: ['429', '429'], visiblePosts: 1, finalState: 'delivered' },
  { name: 'lost answer', script: ['500-after'], visiblePosts: 1, finalState: 'delivered' },
  { name: 'no access', script: ['403'], visiblePosts: 0, finalState: 'destination paused' },
];

const ROWS = existsSync(VECTORS)
  ? readFileSync(VECTORS, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row)
  : OWN_ROWS;

describe(`delivery over faults${ROWS === OWN_ROWS ? ' (the folder of vectors is absent: own rows)' : ''}`, () => {
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
