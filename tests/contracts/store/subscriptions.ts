import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Place } from '../../../src/domain/chat.ts';
import type { Owner, SubscriptionId } from '../../../src/domain/identity.ts';
import { EVERY_DAY } from '../../../src/domain/schedule.ts';
import type { Subscription } from '../../../src/domain/subscription.ts';
import { ADA, BEN, NOW, type OpenStore } from './samples.ts';

export function place(channel: string, owner: Owner = ADA): Place {
  return { platform: 'discord', owner, channel, thread: null, kind: 'channel' };
}

export function subscription(id: string, parts: Partial<Subscription> = {}): Subscription {
  const owner = parts.owner ?? ADA;
  return {
    id: id as SubscriptionId,
    owner,
    place: place(`channel of ${id}`, owner),
    schedule: { type: 'daily', timeZone: 'Europe/Berlin', time: '08:00', days: EVERY_DAY },
    order: { topics: ['syria'], sources: [], maxStories: 5, length: 'normal', language: null },
    state: 'active',
    reason: null,
    skippedSlot: null,
    createdBy: 'user-1',
    createdAt: NOW,
    nextDueAt: NOW,
    ...parts,
  };
}

export function subscriptionContract(open: OpenStore): void {
  describe('subscriptions', () => {
    it('come back as they were saved, and change in place', async () => {
      await using store = await open(NOW);
      const first = subscription('s1', { skippedSlot: '2026-11-25' });
      await store.saveSubscription(first);
      assert.deepEqual(await store.findSubscription(first.id), first);
      const paused = { ...first, state: 'paused', reason: 'holidays', nextDueAt: null } as const;
      await store.saveSubscription(paused);
      assert.deepEqual(await store.listSubscriptions(ADA), [paused]);
    });

    it('are listed by owner and creation', async () => {
      await using store = await open(NOW);
      const later = subscription('s1', { createdAt: NOW.add({ hours: 1 }) });
      const earlier = subscription('s2');
      const other = subscription('s3', { owner: BEN });
      for (const one of [later, earlier, other]) await store.saveSubscription(one);
      assert.deepEqual(await store.listSubscriptions(ADA), [earlier, later]);
      assert.equal((await store.listSubscriptions(null)).length, 3);
    });

    it('are due when their time has come, unless they rest', async () => {
      await using store = await open(NOW);
      const due = subscription('due', { nextDueAt: NOW });
      const overdue = subscription('overdue', { nextDueAt: NOW.subtract({ hours: 3 }) });
      await store.saveSubscription(due);
      await store.saveSubscription(overdue);
      await store.saveSubscription(subscription('later', { nextDueAt: NOW.add({ seconds: 1 }) }));
      await store.saveSubscription(subscription('never', { nextDueAt: null }));
      await store.saveSubscription(subscription('paused', { state: 'paused' }));
      assert.deepEqual(await store.dueSubscriptions(NOW, 10), [overdue, due]);
      assert.deepEqual(await store.dueSubscriptions(NOW, 1), [overdue]);
    });

    it('are gone when removed', async () => {
      await using store = await open(NOW);
      const gone = subscription('gone');
      await store.saveSubscription(gone);
      await store.removeSubscription(gone.id);
      assert.equal(await store.findSubscription(gone.id), null);
      assert.deepEqual(await store.dueSubscriptions(NOW, 10), []);
    });

    it('go with their owner', async () => {
      await using store = await open(NOW);
      await store.saveSubscription(subscription('mine'));
      await store.saveSubscription(subscription('theirs', { owner: BEN }));
      await store.removeOwner(ADA);
      const left = await store.listSubscriptions(null);
      assert.deepEqual(
        left.map(({ id }) => id),
        ['theirs'],
      );
    });
  });
}
