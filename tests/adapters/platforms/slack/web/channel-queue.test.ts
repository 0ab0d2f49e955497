import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createChannelQueue } from '../../../../../src/adapters/platforms/slack/web/channel-queue.ts';
import { BroadsheetError } from '../../../../../src/domain/errors.ts';
import { createFakeClock } from '../../../../fakes/clock.ts';

describe('posts of a channel', () => {
  it('keep their order, a second apart', async () => {
    const clock = createFakeClock();
    const queue = createChannelQueue(clock);
    const begin = clock.now();
    const times: number[] = [];
    const post = () => {
      times.push(clock.now().since(begin).total('milliseconds'));
      return Promise.resolve();
    };
    await Promise.all([queue('C1', post), queue('C1', post), queue('C1', post)]);
    assert.deepEqual(times, [0, 1_000, 2_000]);
  });

  it('wait for no other channel', async () => {
    const queue = createChannelQueue(createFakeClock(undefined, { isEager: false }));
    const stuck = queue('C1', () => new Promise(() => undefined));
    assert.equal(await queue('C2', () => Promise.resolve('through')), 'through');
    void stuck;
  });

  it('go on after one that failed', async () => {
    const queue = createChannelQueue(createFakeClock());
    const failed = queue('C1', () => Promise.reject(new Error('no')));
    await assert.rejects(failed);
    assert.equal(await queue('C1', () => Promise.resolve('next')), 'next');
  });

  it('are told of a limit that does not end', async () => {
    const clock = createFakeClock();
    const queue = createChannelQueue(clock);
    let calls = 0;
    const limited = () => {
      calls += 1;
      return Promise.reject(new BroadsheetError('rate-limited', 'no', { retryAfterMs: 30_000 }));
    };
    const begin = clock.now();
    await assert.rejects(queue('C1', limited), { code: 'rate-limited' });
    assert.equal(calls, 4);
    assert.ok(clock.now().since(begin).total('seconds') >= 90);
  });

  it('give a long limit back at once where they may not wait', async () => {
    const clock = createFakeClock();
    const queue = createChannelQueue(clock);
    let calls = 0;
    const limited = (retryAfterMs: number) => () => {
      calls += 1;
      return Promise.reject(new BroadsheetError('rate-limited', 'no', { retryAfterMs }));
    };
    await assert.rejects(queue('C1', limited(30_000), 1_000), { code: 'rate-limited' });
    assert.equal(calls, 1);
    await assert.rejects(queue('C2', limited(1_000), 1_000), { code: 'rate-limited' });
    assert.equal(calls, 5);
  });
});
