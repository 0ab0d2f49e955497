import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { proveCrashes } from './crash.ts';

describe('bots that are killed while they read and post', () => {
  for (const plan of [
    { kills: 4, processes: 1, seed: 11 },
    { kills: 3, processes: 2, seed: 12 },
  ]) {
    it(`show every edition once: ${plan.kills} kills, ${plan.processes} on one store`, async () => {
      const report = await proveCrashes(plan);
      const { lost, doubled, outOfOrder, missedSlots, doubledArticles, integrity } = report;
      const faults = { lost, doubled, outOfOrder, missedSlots, doubledArticles };
      assert.deepEqual(faults, {
        lost: 0,
        doubled: 0,
        outOfOrder: 0,
        missedSlots: 0,
        doubledArticles: 0,
      });
      assert.equal(integrity, 'ok');
      assert.ok(report.editions > 0);
    });
  }
});
