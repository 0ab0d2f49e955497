import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alertsOff } from '../../../src/bot/commands/alerts-off.ts';
import { alertsSet } from '../../../src/bot/commands/alerts-set.ts';
import { personalPlace } from '../../../src/domain/personal-place.ts';
import { plainReply } from '../../../src/text/plain-reply.ts';
import { SHARED } from '../../../src/domain/identity.ts';
import { article, section, seen } from '../../contracts/store/samples.ts';
import { place } from '../../contracts/store/subscriptions.ts';
import { createNotingSummarizer } from '../../fakes/lead-summarizer.ts';
import { createPostingPlatform } from '../../fakes/posting-platform.ts';
import { createDeliveryWorld, type DeliveryWorld } from '../delivery-world.ts';

const HERE = place('breaking');
const MANAGER = { id: 'u1', name: null, isManager: true, locale: null, timeZone: null };

function asked(options: Readonly<Record<string, string>>) {
  return { options, place: HERE, user: MANAGER, history: [], showDraft: () => {} };
}

async function report(world: DeliveryWorld, outlet: string, event: string): Promise<void> {
  const now = world.clock.now();
  const text = `${event} on Tuesday, witnesses told ${outlet}. The ${event} was confirmed.`;
  const told = article(event, { outlet, publishedAt: now, sections: [section(null, text)] });
  const guid = `${outlet} ${event}`;
  await world.store.saveArticle(seen(told, { owner: SHARED, guid, seenAt: now }));
}

async function createAlertWorld(
  options: Readonly<Record<string, string>>,
  platform = createPostingPlatform(),
): Promise<DeliveryWorld> {
  const world = await createDeliveryWorld(platform);
  await alertsSet.run(world, asked(options));
  await world.pass(6);
  return world;
}

describe('alerts', () => {
  it('post a story once, when enough outlets report it', async () => {
    const world = await createAlertWorld({ threshold: '3', cooldown: '1' });
    for (const outlet of ['Herald', 'Ledger']) await report(world, outlet, 'Dam breaks in Norway');
    await world.pass(3);
    assert.equal(world.platform.visible(HERE).length, 0);
    await report(world, 'Courier', 'Dam breaks in Norway');
    await world.pass(3);
    assert.equal(world.platform.visible(HERE).length, 1);
    await report(world, 'Tribune', 'Dam breaks in Norway');
    await world.pass(10);
    assert.equal(world.platform.visible(HERE).length, 1);
  });

  it('keep to their keywords', async () => {
    const world = await createAlertWorld({ threshold: '2', keywords: 'volcano' });
    for (const outlet of ['Herald', 'Ledger']) await report(world, outlet, 'Dam breaks in Norway');
    await world.pass(3);
    assert.equal(world.platform.visible(HERE).length, 0);
    for (const outlet of ['Herald', 'Ledger'])
      await report(world, outlet, 'Volcano erupts in Chile');
    await world.pass(3);
    assert.equal(world.platform.visible(HERE).length, 1);
  });

  it('notify the role that a manager chose, and no other', async () => {
    const world = await createAlertWorld({ threshold: '2', role: '8001234567890' });
    for (const outlet of ['Herald', 'Ledger']) await report(world, outlet, 'Dam breaks in Norway');
    await world.pass(3);
    const [post] = world.platform.visible(HERE);
    assert.deepEqual(post?.reply.attention, { role: '8001234567890' });
    const silent = await createAlertWorld({ threshold: '2' });
    for (const outlet of ['Herald', 'Ledger']) await report(silent, outlet, 'Dam breaks in Norway');
    await silent.pass(3);
    assert.equal(silent.platform.visible(HERE)[0]?.reply.attention, 'usual');
  });

  it('take no role that is everyone, or none at all', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const guild = { ...HERE, owner: 'discord:9001234567890' as typeof HERE.owner };
    for (const role of ['9001234567890', '<@&9001234567890>', '@everyone', 'here']) {
      const order = { ...asked({ role }), place: guild };
      await assert.rejects(alertsSet.run(world, order), /no role/);
    }
    assert.deepEqual(await world.store.listPlaceSettings('alerts'), []);
  });

  it('end where the place refuses posts, and whoever set them is told', async () => {
    const platform = createPostingPlatform({ script: ['403'] });
    const world = await createAlertWorld({ threshold: '2', cooldown: '1' }, platform);
    for (const outlet of ['Herald', 'Ledger']) await report(world, outlet, 'Dam breaks in Norway');
    await world.pass(3);
    const told = platform.visible(personalPlace(HERE, MANAGER.id));
    assert.match(plainReply(told[0]?.reply ?? assert.fail()), /Alerts .* no access.*alerts set/su);
    for (const outlet of ['Herald', 'Ledger'])
      await report(world, outlet, 'Volcano erupts near Santiago');
    await world.pass(5);
    assert.deepEqual(platform.visible(HERE), []);
    assert.equal(platform.visible(personalPlace(HERE, MANAGER.id)).length, 1);
  });

  it('are written in the language of their place, or else of the bot', async () => {
    const world = await createAlertWorld({ threshold: '2', cooldown: '1' });
    const summarizer = createNotingSummarizer();
    const door = world.restart(summarizer);
    await world.pass(6, door);
    for (const outlet of ['Herald', 'Ledger']) await report(world, outlet, 'Dam breaks in Norway');
    await world.pass(3, door);
    await world.store.savePlaceSetting(HERE, 'language', 'fr');
    for (const outlet of ['Herald', 'Ledger'])
      await report(world, outlet, 'Volcano erupts near Santiago');
    await world.pass(6, door);
    const languages = new Set(summarizer.requests.map(({ language }) => language));
    assert.deepEqual([...languages], ['nl', 'fr']);
  });

  it('leave time between two', async () => {
    const world = await createAlertWorld({ threshold: '2', cooldown: '30' });
    for (const event of ['Dam breaks in Norway', 'Volcano erupts near Santiago']) {
      for (const outlet of ['Herald', 'Ledger']) await report(world, outlet, event);
    }
    await world.pass(20);
    assert.equal(world.platform.visible(HERE).length, 1);
    await world.pass(20);
    assert.equal(world.platform.visible(HERE).length, 2);
  });

  it('are silent about what was there before them, and when they are off', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    for (const outlet of ['Herald', 'Ledger']) await report(world, outlet, 'Dam breaks in Norway');
    world.clock.advance(1000);
    await alertsSet.run(world, asked({ threshold: '2' }));
    await world.pass(10);
    assert.equal(world.platform.visible(HERE).length, 0);
    await alertsOff.run(world, asked({}));
    for (const outlet of ['Herald', 'Ledger']) await report(world, outlet, 'Volcano in Chile');
    await world.pass(10);
    assert.equal(world.platform.visible(HERE).length, 0);
  });
});
