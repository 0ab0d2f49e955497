import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { managerPlace } from '../../src/domain/subscription.ts';
import { plainReply } from '../../src/text/plain-reply.ts';
import { until } from '../contracts/platform.ts';
import { place } from '../contracts/store/subscriptions.ts';
import { createPostingPlatform } from '../fakes/posting-platform.ts';
import { createDeliveryWorld, daily, titles } from './delivery-world.ts';

const ALL = { owner: null, place: null, subscription: null, since: null, limit: 1_000 };

/** Resolves when what was ready to go on has gone on. */
async function nextRounds(count: number): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('delivery', () => {
  it('posts an edition once, at its time', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const order = daily('s1');
    await world.store.saveSubscription(order);
    await world.pass(10);
    assert.deepEqual(titles(world.platform, order.place), []);
    await world.pass(30);
    assert.deepEqual(titles(world.platform, order.place), ['Tuesday, 24 November 2026']);
    await world.pass(10, world.restart());
    assert.equal(world.platform.visible(order.place).length, 1);
  });

  it('posts one edition for each local date of a week', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const order = daily('s1');
    await world.store.saveSubscription(order);
    for (let hour = 0; hour < 7 * 24; hour++) {
      await world.pass(1);
      world.clock.advance(59 * 60_000);
    }
    assert.equal(world.platform.visible(order.place).length, 7);
  });

  it('posts the last edition late, once, after a downtime, and says so', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const order = daily('s1');
    await world.store.saveSubscription(order);
    world.clock.advance(3 * 24 * 3_600_000 + 20 * 60_000);
    await world.pass(5);
    const posts = world.platform.visible(order.place);
    assert.equal(posts.length, 1);
    assert.match(
      JSON.stringify(posts[0]?.reply.footer),
      /Late: it was due \w{3},? \d+ \w+,? \d{2}:\d{2}/,
    );
  });

  it('posts late, once, what fell due in the ten minutes of a restart', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const order = daily('s1');
    await world.store.saveSubscription(order);
    await world.door.tick();
    world.clock.advance(20 * 60_000);
    await world.pass(5, world.restart());
    const posts = world.platform.visible(order.place);
    assert.equal(posts.length, 1);
    assert.match(
      JSON.stringify(posts[0]?.reply.footer),
      /Late: it was due \w{3},? \d+ \w+,? \d{2}:\d{2}/,
    );
  });

  it('posts once through two restarts in the second in which it is due', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const order = daily('s1');
    await world.store.saveSubscription(order);
    world.clock.advance(10 * 60_000);
    await world.door.tick();
    world.clock.advance(400);
    await world.restart().tick();
    await world.restart().tick();
    assert.equal(world.platform.visible(order.place).length, 1);
  });

  it('folds an edition that never went out into the next one', async () => {
    const script = Array.from({ length: 65 }, () => '429');
    const world = await createDeliveryWorld(createPostingPlatform({ script }));
    const hourly = { type: 'cron', timeZone: 'UTC', expression: '0 7-9 * * *' } as const;
    const order = daily('s1', { schedule: hourly });
    await world.store.saveSubscription(order);
    await world.pass(75);
    assert.equal(world.platform.visible(order.place).length, 0);
    await world.pass(45);
    const posts = world.platform.visible(order.place);
    assert.equal(posts.length, 1);
    assert.match(JSON.stringify(posts), /Rotterdam/);
    assert.deepEqual(await world.store.countDeliveries(), { open: 0, sent: 1, held: 0, failed: 1 });
  });

  it('is not shaken by a clock that jumps ahead and back', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const order = daily('s1');
    await world.store.saveSubscription(order);
    await world.pass(15);
    world.clock.advance(400 * 24 * 3_600_000);
    await world.pass(2);
    const shown = world.platform.visible(order.place).length;
    assert.equal(shown, 2);
    world.clock.advance(-400 * 24 * 3_600_000);
    await world.pass(2);
    assert.equal(world.platform.visible(order.place).length, 2);
    world.clock.advance(24 * 3_600_000);
    await world.pass(2);
    assert.equal(world.platform.visible(order.place).length, 3);
  });

  it('leaves removed and paused what was so while times were set right', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const { store } = world;
    const astray = { nextDueAt: Temporal.Instant.from('2030-01-01T00:00Z') };
    const orders = ['s1', 's2', 's3'].map((id) => daily(id, astray));
    for (const order of orders) await store.saveSubscription(order);
    const [, second, third] = orders;
    assert.ok(second !== undefined && third !== undefined);
    const save = store.saveSubscription.bind(store);
    store.saveSubscription = async (subscription) => {
      store.saveSubscription = save;
      await save(subscription);
      await store.removeSubscription(second.id);
      await save({ ...third, state: 'paused' });
    };
    await world.pass(1);
    const held = await store.listSubscriptions(null);
    assert.deepEqual(
      held.map(({ id, state }) => [id, state]),
      [
        ['s1', 'active'],
        ['s3', 'paused'],
      ],
    );
  });

  it('stops within seconds while a digest is composed, which the next start posts', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const order = daily('s1');
    await world.store.saveSubscription(order);
    const writing = Promise.withResolvers<never>();
    const begun = Promise.withResolvers<null>();
    const slow = world.restart({
      id: 'slow',
      summarize: () => {
        begun.resolve(null);
        return writing.promise;
      },
    });
    world.clock.advance(15 * 60_000);
    const ticking = slow.tick();
    await begun.promise;
    let isStopped = false;
    const stopping = slow.stop().finally(() => {
      isStopped = true;
    });
    await nextRounds(1);
    world.clock.advance(5_000);
    await nextRounds(1);
    assert.ok(isStopped);
    writing.reject(new Error('the store is closed'));
    await Promise.all([ticking, stopping]);
    await world.pass(2, world.restart());
    assert.equal(world.platform.visible(order.place).length, 1);
  });

  it('stops within seconds while a platform doesn’t answer', async () => {
    const begun = Promise.withResolvers<null>();
    const answer = Promise.withResolvers<never>();
    const world = await createDeliveryWorld({
      ...createPostingPlatform(),
      post: () => {
        begun.resolve(null);
        return answer.promise;
      },
    });
    await world.store.saveSubscription(daily('s1'));
    world.clock.advance(15 * 60_000);
    const ticking = world.door.tick();
    await begun.promise;
    const stopping = world.door.stop();
    await nextRounds(1);
    world.clock.advance(5_000);
    assert.equal(await Promise.race([stopping.then(() => 'stopped'), nextRounds(5)]), 'stopped');
    answer.reject(new Error('the connection is closed'));
    await ticking;
  });

  it('leaves out the slot that is to be skipped', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const order = daily('s1', { skippedSlot: '2026-11-24' });
    await world.store.saveSubscription(order);
    await world.pass(20);
    assert.equal(world.platform.calls(), 0);
    world.clock.advance(24 * 3_600_000);
    await world.pass(2);
    assert.equal(world.platform.calls(), 1);
  });

  it('holds what falls due in quiet hours and posts it after them', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const order = daily('s1');
    await world.store.saveSubscription(order);
    await world.store.savePlaceSetting(order.place, 'quiet', '22:00-09:00 Europe/Berlin');
    await world.pass(60);
    assert.equal(world.platform.calls(), 0);
    await world.pass(20);
    assert.equal(world.platform.visible(order.place).length, 1);
  });

  it('keeps the quiet hours of a channel in its threads', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const { place: channel } = daily('s1');
    const order = daily('s1', { place: { ...channel, thread: 'thread-1' } });
    await world.store.saveSubscription(order);
    await world.store.savePlaceSetting(channel, 'quiet', '22:00-09:00 Europe/Berlin');
    await world.pass(60);
    assert.equal(world.platform.calls(), 0);
    await world.pass(20);
    assert.equal(world.platform.visible(order.place).length, 1);
  });

  it('looks before it posts again, and holds a part where it may not look', async () => {
    const world = await createDeliveryWorld(
      createPostingPlatform({ script: ['500-after'], canRead: false }),
    );
    const order = daily('s1');
    await world.store.saveSubscription(order);
    await world.pass(30);
    assert.equal(world.platform.visible(order.place).length, 1);
    assert.deepEqual(await world.store.countDeliveries(), { open: 0, sent: 1, held: 1, failed: 0 });
    assert.equal(world.platform.visible(managerPlace(order)).length, 1);
  });

  it('goes on with the other places while one hangs', async () => {
    const slow = place('slow');
    const platform = createPostingPlatform({
      delayMs: ({ channel }) => (channel === slow.channel ? 2_000 : 0),
    });
    const world = await createDeliveryWorld(platform);
    for (let index = 0; index < 50; index++) {
      await world.store.saveSubscription(daily(`s${index}`, { place: place(`c${index}`) }));
    }
    await world.store.saveSubscription(daily('slow', { place: slow }));
    world.clock.advance(10 * 60_000);
    const ticking = world.door.tick();
    const isShown = (index: number): boolean => platform.visible(place(`c${index}`)).length === 1;
    await until(() => Array.from({ length: 50 }, (_value, index) => index).every(isShown));
    assert.equal(platform.visible(slow).length, 0);
    await ticking;
    assert.equal(platform.visible(slow).length, 1);
  });

  it('has one winner where two processes tick at once', async () => {
    const world = await createDeliveryWorld(createPostingPlatform({ delayMs: () => 5 }));
    for (let index = 0; index < 20; index++) {
      await world.store.saveSubscription(daily(`s${index}`, { place: place(`c${index}`) }));
    }
    world.clock.advance(10 * 60_000);
    await Promise.all([world.door.tick(), world.restart().tick(), world.restart().tick()]);
    for (let index = 0; index < 20; index++) {
      assert.equal(world.platform.visible(place(`c${index}`)).length, 1);
    }
  });

  it('tells a manager after three empty editions in a row', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const order = daily('s1');
    await world.store.saveSubscription(order);
    for (let day = 0; day < 5; day++) {
      await world.pass(20);
      world.clock.advance(24 * 3_600_000 - 20 * 60_000);
    }
    assert.equal(world.platform.visible(managerPlace(order)).length, 1);
  });

  it('tells a manager when editions in a row were empty or failed', async () => {
    // The story goes into an edition that fails, then nothing is new.
    const script = Array.from({ length: 5 }, () => '400');
    const world = await createDeliveryWorld(createPostingPlatform({ script }));
    const order = daily('s1');
    await world.store.saveSubscription(order);
    for (let day = 0; day < 4; day++) {
      await world.pass(40);
      world.clock.advance(24 * 3_600_000 - 40 * 60_000);
    }
    const told = world.platform
      .visible(managerPlace(order))
      .map(({ reply }) => JSON.stringify(reply));
    assert.equal(told.length, 2);
    assert.match(told[0] ?? '', /could not be posted/);
    assert.match(told[1] ?? '', /1 of 3 failed \(.*\); the last one was empty/);
  });

  it('tells a manager when every edition is overtaken by the next', async () => {
    const script = Array.from({ length: 400 }, () => '429');
    const world = await createDeliveryWorld(createPostingPlatform({ script }));
    const hourly = { type: 'cron', timeZone: 'UTC', expression: '0 * * * *' } as const;
    const order = daily('s1', { schedule: hourly });
    await world.store.saveSubscription(order);
    await world.pass(6 * 60);
    const notices = (await world.store.listDeliveries(ALL)).filter(({ kind }) => kind === 'notice');
    assert.equal(notices.length, 1);
    assert.match(
      JSON.stringify(notices[0]?.parts),
      /3 of 3 failed \(folded into a later edition\)/,
    );
  });

  it('tells nobody of editions that gave way to a later one in quiet hours', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const hourly = { type: 'cron', timeZone: 'UTC', expression: '0 * * * *' } as const;
    const order = daily('s1', { schedule: hourly });
    await world.store.saveSubscription(order);
    await world.store.savePlaceSetting(order.place, 'quiet', '07:00-13:00 Europe/Berlin');
    await world.pass(6 * 60);
    assert.equal(world.platform.visible(order.place).length, 1);
    const notices = (await world.store.listDeliveries(ALL)).filter(({ kind }) => kind === 'notice');
    assert.deepEqual(notices, []);
  });

  it('lets an order rest whose place refuses posts, and says how it goes on', async () => {
    const world = await createDeliveryWorld(createPostingPlatform({ script: ['403'] }));
    const order = daily('s1');
    await world.store.saveSubscription(order);
    await world.pass(15);
    assert.equal((await world.store.findSubscription(order.id))?.state, 'disabled');
    const [notice] = world.platform.visible(managerPlace(order));
    const text = JSON.stringify(notice?.reply.blocks);
    assert.match(text, /"type":"channel"/u);
    assert.match(text, /schedule resume/u);
  });

  it('asks for nothing where the next edition is tried anyway', async () => {
    const script = Array.from({ length: 5 }, () => '400');
    const world = await createDeliveryWorld(createPostingPlatform({ script }));
    const order = daily('s1');
    await world.store.saveSubscription(order);
    await world.pass(40);
    const [notice] = world.platform.visible(managerPlace(order));
    const text = plainReply(notice?.reply ?? assert.fail());
    assert.match(text, /could not be posted .*: a wrong form\. The next one/u);
    assert.doesNotMatch(text, /resume/u);
  });

  it('tells a manager of an edition that can’t be composed, and posts it when it can', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const order = daily('s1');
    await world.store.saveSubscription(order);
    const broken = world.restart({
      id: 'broken',
      summarize: () => Promise.reject(new Error('no words')),
    });
    await world.pass(40, broken);
    assert.equal(world.platform.visible(order.place).length, 0);
    assert.equal(world.platform.visible(managerPlace(order)).length, 1);
    await world.pass(5, world.restart());
    assert.equal(world.platform.visible(order.place).length, 1);
  });

  it('does not tell the story of yesterday again', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const order = daily('s1');
    await world.store.saveSubscription(order);
    await world.pass(20);
    await world.news('Storm closes the harbour of Rotterdam');
    await world.news('Parliament of Norway elects a new speaker');
    world.clock.advance(24 * 3_600_000);
    await world.pass(2);
    const [first, second] = world.platform
      .visible(order.place)
      .map(({ reply }) => JSON.stringify(reply));
    assert.match(first ?? '', /Rotterdam/);
    assert.doesNotMatch(second ?? '', /Rotterdam/);
    assert.match(second ?? '', /Norway/);
  });
});
