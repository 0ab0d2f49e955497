import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPace } from '../../../../src/adapters/platforms/discord/pace.ts';
import { createFakeClock } from '../../../fakes/clock.ts';

describe("the pace of Discord's calls", () => {
  it('never lets more than fifty go in a second, over all that share it', async () => {
    const clock = createFakeClock();
    const start = clock.now().epochMilliseconds;
    const pace = createPace(clock);
    const sentAt: number[] = [];
    const call = async () => sentAt.push(clock.now().epochMilliseconds - start);
    const [first, second] = [pace(call), pace(call)];
    await Promise.all(
      Array.from({ length: 200 }, (_, number) => (number % 2 === 0 ? first : second)('get', '/x')),
    );
    const mostInASecond = Math.max(
      ...sentAt.map((from) => sentAt.filter((at) => at >= from && at < from + 1_000).length),
    );
    assert.equal(sentAt.length, 200);
    assert.equal(mostInASecond, 50);
  });

  it('lets a single call go at once, and the next one after a call that failed', async () => {
    const clock = createFakeClock(undefined, { isEager: false });
    const pace = createPace(clock);
    const failing = pace(() => Promise.reject(new Error('refused')));
    await assert.rejects(failing('get', '/x'), /refused/);
    const next = pace(() => Promise.resolve('well'))('get', '/x');
    clock.advance(20);
    assert.equal(await next, 'well');
  });
});
