import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startTicker } from '../../../src/adapters/system/ticker.ts';

describe('the ticker', () => {
  it('wakes at once, and again until it is stopped', async () => {
    let wakes = 0;
    const woken = Promise.withResolvers<void>();
    const tick = async () => {
      wakes += 1;
      if (wakes === 2) woken.resolve();
    };
    const ticker = startTicker(tick, '* * * * * *');
    assert.equal(wakes, 1);
    await woken.promise;
    await ticker.stop();
    const before = wakes;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    assert.equal(wakes, before);
  });
});
