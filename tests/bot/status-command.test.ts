import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newDelivery } from '../../src/bot/deliver/new-delivery.ts';
import type { DeliveryId } from '../../src/domain/identity.ts';
import { reply } from '../../src/domain/reply.ts';
import type { SourceHealth } from '../../src/domain/source.ts';
import { subscription } from '../contracts/store/subscriptions.ts';
import { createBotWorld } from '../fakes/bot-world.ts';
import { feedSource } from '../fakes/ingest-needs.ts';

const WELL: Omit<SourceHealth, 'source'> = {
  lastTriedAt: null,
  lastSucceededAt: null,
  nextPollAt: null,
  failures: 0,
  failingSince: null,
  fault: null,
  etag: null,
  lastModified: null,
  itemCount: 0,
  changeMinutes: null,
};

describe('/status', () => {
  it('tells of no poll of a source that is paused', async () => {
    const world = createBotWorld();
    const { store } = world.needs;
    const source = feedSource('https://example.org/rss', { isPaused: true });
    await store.saveSource(source);
    const nextPollAt = world.clock.now().subtract({ hours: 3 });
    await store.saveHealth({ ...WELL, source: source.id, nextPollAt, failures: 2 });
    const text = await world.say('status');
    assert.match(text, /1 source: all well, 1 paused/u);
    assert.doesNotMatch(text, /Next poll/u);
  });

  it('counts digests alone as digests that are being posted', async () => {
    const world = createBotWorld();
    const { store } = world.needs;
    const { place } = world;
    const now = world.clock.now();
    await store.saveSubscription(subscription('s1', { owner: place.owner, place }));
    for (const kind of ['digest', 'notice', 'correction'] as const) {
      const facts = { id: kind as string as DeliveryId, kind, place, dueAt: now, now };
      await store.planDelivery(newDelivery({ ...facts, replies: [reply('notice')] }));
    }
    assert.match(await world.say('status'), /, 1 digest being posted/u);
  });
});
