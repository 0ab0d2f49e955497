import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createSystemClock } from '../../../src/adapters/system/clock.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function usedBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Resolves after so many rounds of the event loop. */
async function rounds(count: number): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('turns of the system clock', () => {
  it('are taken in the order in which they were asked for', async () => {
    const clock = createSystemClock();
    const taken: number[] = [];
    await Promise.all([1, 2, 3].map((name) => clock.turn().then(() => taken.push(name))));
    await clock.turn().then(() => taken.push(4));
    assert.deepEqual(taken, [1, 2, 3, 4]);
  });

  it('come one on each round, however many wait', async () => {
    const clock = createSystemClock();
    let taken = 0;
    for (let asked = 0; asked < 100; asked += 1) void clock.turn().then(() => (taken += 1));
    await rounds(10);
    assert.ok(taken >= 9 && taken <= 10, `${taken} turns in ten rounds`);
  });

  it('are forgotten once they were taken, also where somebody always waits', async () => {
    const clock = createSystemClock();
    const before = usedBytes();
    const stop = new AbortController();
    async function takeAlways(): Promise<void> {
      while (!stop.signal.aborted) await clock.turn();
    }
    const always = takeAlways();
    for (let taken = 0; taken < 30_000; taken += 1) await clock.turn();
    const grown = usedBytes() - before;
    stop.abort();
    await always;
    assert.ok(grown < 3_000_000, `${grown} bytes for turns that are over`);
  });

  it('are asked for during another', async () => {
    const clock = createSystemClock();
    await clock.turn();
    await clock.turn();
    const last = clock.turn();
    await Promise.all([clock.turn(), last]);
  });
});
