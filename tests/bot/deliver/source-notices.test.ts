import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createMemoryStore } from '../../../src/adapters/stores/memory/store.ts';
import { planSourceNotice } from '../../../src/bot/deliver/source-notices.ts';
import { OPERATOR } from '../../../src/core/configured-digests.ts';
import type { SourceNotice } from '../../../src/core/ingest/notice.ts';
import { SHARED, type Owner, type SourceId } from '../../../src/domain/identity.ts';
import type { Store } from '../../../src/ports/store.ts';
import { plainReply } from '../../../src/text/plain-reply.ts';
import { subscription } from '../../contracts/store/subscriptions.ts';
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts';

const OWNER = 'discord:ada' as Owner;
const SILENT_LOG = { debug() {}, info() {}, warn() {}, error() {} };

function notice(kind: SourceNotice['kind'], name: string, owner = OWNER): SourceNotice {
  const address = `https://${name}.example/rss`;
  return {
    kind,
    source: { id: name as SourceId, owner, kind: 'feed', address, name, isPaused: false },
    failingSince: Temporal.Instant.from('2026-05-09T08:00Z'),
    fault: kind === 'broke' ? 'Its server does not answer.' : null,
  };
}

describe('a source that breaks or is back', () => {
  let clock: FakeClock;
  let store: Store;

  beforeEach(async () => {
    clock = createFakeClock();
    store = createMemoryStore({ clock });
    for (const [id, createdBy] of Object.entries({ a: 'ann', b: 'ann', c: 'bob', d: OPERATOR })) {
      await store.saveSubscription(subscription(id, { owner: OWNER, createdBy }));
    }
  });

  const plan = (given: SourceNotice) => planSourceNotice({ store, clock, log: SILENT_LOG }, given);
  const planned = () =>
    store.listDeliveries({ owner: null, place: null, subscription: null, since: null, limit: 99 });

  it('is told to each who ordered a digest there, by direct message', async () => {
    await plan(notice('broke', 'herald'));
    const channels = (await planned()).map(({ place }) => place.channel);
    assert.deepEqual(channels.toSorted(), ['@ann', '@bob']);
    const [first] = (await planned()).flatMap(({ parts }) => parts);
    assert.match(plainReply(first?.reply ?? assert.fail()), /herald has not .* does not answer/su);
  });

  it('is told once a day of many that break at once, and once of those that are back', async () => {
    for (const name of ['herald', 'wire']) await plan(notice('broke', name));
    assert.equal((await planned()).length, 2);
    for (const name of ['herald', 'wire']) await plan(notice('back', name));
    assert.equal((await planned()).length, 4);
    clock.advance(24 * 3_600_000);
    await plan(notice('broke', 'third'));
    assert.equal((await planned()).length, 6);
  });

  it('is told to nobody where the configuration reads it', async () => {
    await plan(notice('broke', 'herald', SHARED));
    assert.deepEqual(await planned(), []);
  });
});
