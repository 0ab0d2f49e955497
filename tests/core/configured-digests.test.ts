import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStore } from '../../src/adapters/stores/index.ts';
import { keepConfiguredDigests, type ConfiguredDigest } from '../../src/core/configured-digests.ts';
import { createFakeClock } from '../fakes/clock.ts';

const MORNING: ConfiguredDigest = {
  place: 'discord:123456789012345678/234567890123456789',
  time: '08:30',
  days: ['monday', 'friday'],
  cron: null,
  timeZone: 'Europe/Berlin',
  topics: ['syria'],
  sources: [],
  maxStories: 5,
  length: 'short',
  language: null,
};

describe('keepConfiguredDigests', () => {
  it('orders a digest with its next local time', async () => {
    const clock = createFakeClock('2026-05-10T08:00:00Z');
    await using store = await openStore('memory', { path: '', clock });
    await keepConfiguredDigests({ store, clock }, [MORNING]);
    const [held] = await store.listSubscriptions(null);
    assert.equal(held?.nextDueAt?.toString(), '2026-05-11T06:30:00Z');
    assert.equal(held.place.channel, '234567890123456789');
    assert.equal(held.owner, 'discord:123456789012345678');
  });

  it('neither postpones a digest at a restart nor doubles it', async () => {
    const clock = createFakeClock('2026-05-10T08:00:00Z');
    await using store = await openStore('memory', { path: '', clock });
    await keepConfiguredDigests({ store, clock }, [MORNING]);
    clock.advance(24 * 3_600_000);
    await keepConfiguredDigests({ store, clock }, [MORNING]);
    const held = await store.listSubscriptions(null);
    assert.equal(held.length, 1);
    assert.equal(held[0]?.nextDueAt?.toString(), '2026-05-11T06:30:00Z');
  });

  it('keeps a digest as it is where one of another channel is put before it', async () => {
    const clock = createFakeClock('2026-05-10T08:00:00Z');
    await using store = await openStore('memory', { path: '', clock });
    await keepConfiguredDigests({ store, clock }, [MORNING]);
    const [before] = await store.listSubscriptions(null);
    const other = { ...MORNING, place: 'discord:123456789012345678/345678901234567890' };
    await keepConfiguredDigests({ store, clock }, [other, MORNING]);
    const held = await store.listSubscriptions(null);
    assert.ok(held.some(({ id }) => id === before?.id));
  });

  it('ends what was taken out', async () => {
    const clock = createFakeClock();
    await using store = await openStore('memory', { path: '', clock });
    await keepConfiguredDigests({ store, clock }, [MORNING]);
    await keepConfiguredDigests({ store, clock }, []);
    assert.deepEqual(await store.listSubscriptions(null), []);
  });
});
