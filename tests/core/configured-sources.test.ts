import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStore } from '../../src/adapters/stores/index.ts';
import { keepConfiguredSources, type ConfiguredSource } from '../../src/core/configured-sources.ts';
import { forgetWhatIsDue } from '../../src/core/forget.ts';
import { SHARED, type Owner } from '../../src/domain/identity.ts';
import type { SourceSpec } from '../../src/domain/source.ts';
import { delivery } from '../contracts/store/deliveries.ts';
import { createFakeClock } from '../fakes/clock.ts';

const clock = createFakeClock();
const FEED: ConfiguredSource = { kind: 'feed', address: 'https://a.example/rss', name: 'A' };
const FILE: ConfiguredSource = { kind: 'file', address: 'samples/a.txt', name: null };

describe('keepConfiguredSources', () => {
  it('adds what is new, keeps ids, and removes what was taken out', async () => {
    await using store = await openStore('memory', { path: '', clock });
    const first = await keepConfiguredSources(store, [FEED, FILE]);
    const second = await keepConfiguredSources(store, [{ ...FEED, name: 'Renamed' }]);
    assert.equal(second[0], first[0]);
    const names = (await store.listSources(SHARED)).map(({ name }) => name);
    assert.deepEqual(names, ['Renamed']);
  });
});

describe('ten thousand configured feeds', () => {
  it('are written once, not at each start', async () => {
    await using store = await openStore('memory', { path: '', clock });
    const feeds = Array.from({ length: 10_000 }, (_value, index) => ({
      ...FEED,
      address: `https://${index}.example/rss`,
    }));
    let writes = 0;
    const counted = {
      ...store,
      saveSource: (source: SourceSpec) => {
        writes += 1;
        return store.saveSource(source);
      },
    };
    const first = await keepConfiguredSources(counted, feeds);
    const [changed, ...others] = feeds;
    const renamed = [{ ...FEED, ...changed, name: 'Renamed' }, ...others];
    assert.deepEqual(await keepConfiguredSources(counted, renamed), first);
    assert.equal(writes, 10_001);
  });
});

describe('the name of a configured file', () => {
  it('is not where it lies', async () => {
    await using store = await openStore('memory', { path: '', clock });
    const files = ['/srv/secret/press.txt', 'C:\\news\\wire.txt'].map((address) => ({
      ...FILE,
      address,
    }));
    await keepConfiguredSources(store, files);
    const names = (await store.listSources(SHARED)).map(({ name }) => name);
    assert.deepEqual(names, ['press.txt', 'wire.txt']);
  });
});

describe('forgetWhatIsDue', () => {
  it('keeps posts and states of buttons for 400 days', async () => {
    await using store = await openStore('memory', { path: '', clock });
    const owner = 'discord:ada' as Owner;
    const key = await store.keepState(owner, 'something', clock.now());
    const posted = delivery('d1', { owner, state: 'sent', dueAt: clock.now() });
    await store.planDelivery(posted);
    for (const isHeld of [true, false]) {
      clock.advance(200 * 24 * 3_600_000 + 1);
      await forgetWhatIsDue({ store, clock });
      assert.equal((await store.recallState(owner, key)) !== null, isHeld);
      assert.equal((await store.findDelivery(posted.id)) !== null, isHeld);
    }
  });

  it('waits for the grace period, then leaves nothing', async () => {
    await using store = await openStore('memory', { path: '', clock });
    const owner = 'discord:left' as Owner;
    const key = await store.keepState(owner, 'something', clock.now());
    await store.markOwnerRemoved(owner, clock.now());
    assert.equal(await forgetWhatIsDue({ store, clock }), 0);
    assert.equal(await store.recallState(owner, key), 'something');
    clock.advance(21 * 3_600_000);
    assert.equal(await forgetWhatIsDue({ store, clock }), 1);
    assert.equal(await store.recallState(owner, key), null);
  });
});
