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
    const orders = { a: 'ann', b: 'bob', c: OPERATOR };
    for (const [index, [id, createdBy]] of Object.entries(orders).entries()) {
      const createdAt = clock.now().add({ minutes: index });
      await store.saveSubscription(subscription(id, { owner: OWNER, createdBy, createdAt }));
    }
  });

  const plan = (given: SourceNotice) => planSourceNotice({ store, clock, log: SILENT_LOG }, given);
  const planned = () =>
    store.listDeliveries({ owner: null, place: null, subscription: null, since: null, limit: 99 });
  const change = (user: string, command: string) =>
    store.recordChange({
      owner: OWNER,
      channel: 'c',
      user,
      userName: null,
      command,
      at: clock.now(),
    });

  it('is told to who last changed sources there, by direct message', async () => {
    await change('cleo', '/feed add address:https://herald.example');
    await change('dora', '/feed pause feed:Wire');
    await change('eric', '/schedule add time:08:00');
    await plan(notice('broke', 'herald'));
    const [told, ...others] = await planned();
    assert.deepEqual(others, []);
    assert.deepEqual([told?.place.channel, told?.place.platform], ['@dora', 'discord']);
    const said = plainReply(told?.parts[0]?.reply ?? assert.fail());
    assert.match(said, /herald has not .* does not answer/su);
  });

  it('is told to who ordered the newest digest where nobody changed sources lately', async () => {
    await plan(notice('broke', 'herald'));
    const channels = (await planned()).map(({ place }) => place.channel);
    assert.deepEqual(channels, ['@bob']);
  });

  it('is told once a day of many that break at once, and once of those that are back', async () => {
    for (const name of ['herald', 'wire']) await plan(notice('broke', name));
    assert.equal((await planned()).length, 1);
    for (const name of ['herald', 'wire']) await plan(notice('back', name));
    assert.equal((await planned()).length, 2);
    clock.advance(24 * 3_600_000);
    await plan(notice('broke', 'third'));
    assert.equal((await planned()).length, 3);
  });

  it('is told to nobody where the configuration reads it', async () => {
    await plan(notice('broke', 'herald', SHARED));
    assert.deepEqual(await planned(), []);
  });
});
