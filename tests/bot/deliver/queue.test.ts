import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemoryStore } from '../../../src/adapters/stores/memory/store.ts';
import { DELIVER_SETTINGS } from '../../../src/bot/deliver/needs.ts';
import { createDeliveryQueue } from '../../../src/bot/deliver/queue.ts';
import type { Place } from '../../../src/domain/chat.ts';
import { BroadsheetError } from '../../../src/domain/errors.ts';
import type { Owner } from '../../../src/domain/identity.ts';
import type { ChatPlatform } from '../../../src/ports/platform.ts';
import { delivery } from '../../contracts/store/deliveries.ts';
import { NOW } from '../../contracts/store/samples.ts';
import { place } from '../../contracts/store/subscriptions.ts';
import { createFakeClock } from '../../fakes/clock.ts';
import { createLeadSummarizer } from '../../fakes/lead-summarizer.ts';
import { createPostingPlatform } from '../../fakes/posting-platform.ts';

const BUSY = 'slack:busy' as Owner;
const CALM = 'slack:calm' as Owner;
const ROOMS = Array.from({ length: DELIVER_SETTINGS.concurrency }, (_, index) => index);

async function openQueue(platforms: readonly ChatPlatform[], places: readonly Place[]) {
  const clock = createFakeClock(NOW.toString(), { isEager: false });
  const store = createMemoryStore({ clock });
  for (const [index, to] of places.entries()) {
    // Each is due after those before it.
    const dueAt = NOW.subtract({ minutes: places.length - index });
    const facts = { owner: to.owner, place: to, subscription: null, dueAt };
    await store.planDelivery(delivery(`d${index}`, facts));
  }
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const summarizer = createLeadSummarizer();
  const needs = { store, clock, summarizer, platforms, log, language: null, processId: 'one' };
  return { clock, store, queue: createDeliveryQueue(needs, DELIVER_SETTINGS) };
}

describe('the queue of what is posted', () => {
  it('goes on with one platform while the other takes its time', async () => {
    const { promise: answer, resolve } = Promise.withResolvers<void>();
    const inner = createPostingPlatform();
    const held: ChatPlatform = {
      ...inner,
      post: async (...message) => {
        await answer;
        return inner.post(...message);
      },
    };
    const slack = createPostingPlatform({ name: 'slack' });
    const channel = { ...place('news', CALM), platform: 'slack' };
    const rooms = ROOMS.map((index) => place(`c${index}`));
    const { queue } = await openQueue([held, slack], [...rooms, channel]);
    const draining = queue.drain();
    while (slack.visible(channel).length < 2) await new Promise(setImmediate);
    assert.equal(inner.calls(), 0);
    resolve();
    await draining;
    assert.equal(inner.calls(), ROOMS.length * 2);
  });

  it('leaves a workspace alone that is over its rate, and no other', async () => {
    let refused = 0;
    const inner = createPostingPlatform({ name: 'slack' });
    const slack: ChatPlatform = {
      ...inner,
      post: async (...message) => {
        if (message[0].owner !== BUSY || refused >= ROOMS.length) return inner.post(...message);
        refused += 1;
        throw new BroadsheetError('rate-limited', 'slow down', {
          isTransient: true,
          retryAfterMs: 30_000,
          scope: 'owner',
        });
      },
    };
    const inSlack = (channel: string, owner: Owner) => ({
      ...place(channel, owner),
      platform: 'slack',
    });
    const busy = [...ROOMS, ...ROOMS].map((_, index) => inSlack(`b${index}`, BUSY));
    const calm = inSlack('news', CALM);
    const { clock, store, queue } = await openQueue([slack], [...busy, calm]);
    await queue.drain();
    assert.equal(inner.visible(calm).length, 2);
    assert.equal(refused, ROOMS.length);
    assert.equal((await store.countDeliveries()).open, busy.length);
    clock.advance(30_000);
    await queue.drain();
    assert.equal((await store.countDeliveries()).sent, busy.length + 1);
    assert.ok(busy.every((to) => inner.visible(to).length === 2));
  });
});
