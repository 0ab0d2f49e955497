import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alertsSet } from '../../src/bot/commands/alerts-set.ts';
import { filterAdd } from '../../src/bot/commands/filter-add.ts';
import { SHARED } from '../../src/domain/identity.ts';
import { article, section, seen } from '../contracts/store/samples.ts';
import { createBotWorld } from '../fakes/bot-world.ts';
import { createPostingPlatform } from '../fakes/posting-platform.ts';
import { createDeliveryWorld, daily } from './delivery-world.ts';

const NEWS = [
  ['Norway wins the football cup', 'Oslo celebrated the team until the morning.'],
  ['Dam breaks in Iceland', 'Farmers near Selfoss were brought to safety by helicopter.'],
  ['Football star retires', 'The striker of Juventus takes leave after nineteen seasons.'],
] as const;

async function createManagers() {
  const world = createBotWorld();
  const now = world.clock.now();
  for (const [headline, text] of NEWS) {
    const told = article(headline, {
      publishedAt: now,
      sections: [section(null, `${headline}. ${text}`)],
    });
    const { owner } = world.place;
    await world.needs.store.saveArticle(seen(told, { owner, guid: headline, seenAt: now }));
  }
  const say = async (line: string, user = {}, place = {}) => {
    const [command = '', ...words] = line.split(' ');
    const event = { type: 'command', command, options: {}, words: words.join(' ') } as const;
    return JSON.stringify(await world.send(event, user, place));
  };
  return { ...world, say };
}

describe('/filter', () => {
  it('tells what it would have left out in the last 7 days', async () => {
    const { say } = await createManagers();
    const added = await say('filter add football');
    assert.match(added, /left out 2 of 3 stories/);
    assert.match(added, /Football star retires/);
    assert.match(await say('filter list'), /“football” are left out \(2 of 3 stories\)/);
  });

  it('leaves stories out of the digest of its channel and its threads, not of others', async () => {
    const { say } = await createManagers();
    await say('filter add football');
    for (const place of [{}, { thread: 't1' }]) {
      const digest = await say('digest', {}, place);
      assert.match(digest, /Dam breaks/);
      assert.doesNotMatch(digest, /ootball/);
    }
    assert.match(await say('digest', {}, { channel: 'C2' }), /ootball/);
  });

  it('lets nothing else in with “only”, and everything after its removal', async () => {
    const { say } = await createManagers();
    assert.match(await say('filter add iceland kind:only'), /let in 1 of 3/);
    assert.doesNotMatch(await say('digest'), /ootball/);
    assert.match(await say('filter remove ICELAND'), /No longer/);
    assert.match(await say('digest'), /ootball/);
    assert.match(await say('filter list'), /Nothing is left out/);
  });

  it('replaces a filter with the same words, and removes by number', async () => {
    const { say } = await createManagers();
    await say('filter add football');
    await say('filter add Football kind:only');
    assert.match(await say('filter list'), /only stories on “Football”/);
    assert.doesNotMatch(await say('filter list'), /left out \(/);
    assert.match(await say('filter remove 2'), /There is no filter/);
    assert.match(await say('filter remove 1'), /No longer/);
  });

  it('explains itself in /why', async () => {
    const { say, needs, place } = await createManagers();
    await needs.store.saveSubscription(daily('s', { owner: place.owner, place }));
    await say('filter add football');
    assert.match(await say('why football star retires'), /A filter of this channel/);
    assert.doesNotMatch(await say('why dam breaks'), /filter/);
  });

  it('suggests the filters that are there for removal', async () => {
    const { say, bot, place } = await createManagers();
    await say('filter add football');
    const user = { id: 'U1', name: null, isManager: true, locale: null, timeZone: null };
    const typed = { command: 'filter remove', option: 'topic', text: 'foo' };
    const event = { id: 'c1', type: 'completion', place, user, ...typed } as const;
    assert.deepEqual(await bot.complete(event), [{ label: 'football', value: 'football' }]);
  });

  it('refuses what has no words, and more than twenty', async () => {
    const { say } = await createManagers();
    assert.match(await say('filter add !!'), /at least one word/);
    for (let index = 0; index < 20; index += 1) await say(`filter add topic${index}`);
    assert.match(await say('filter add onemore'), /20 filters here already/);
    assert.doesNotMatch(await say('filter add TOPIC3 kind:only'), /already/);
  });

  it('is for managers', async () => {
    const { say } = await createManagers();
    assert.match(await say('filter list', { isManager: false }), /Only admins/);
  });
});

describe('what is posted by itself', () => {
  const manager = { id: 'u1', name: null, isManager: true, locale: null, timeZone: null };

  it('keeps to the filters of its place', async () => {
    const world = await createDeliveryWorld(createPostingPlatform());
    const edition = daily('filtered');
    await world.store.saveSubscription(edition);
    const asked = {
      place: edition.place,
      user: manager,
      history: [],
      showDraft: () => undefined,
    };
    await filterAdd.run(world, { ...asked, options: { topic: 'harbour' } });
    await world.news('Dam breaks in Norway');
    await alertsSet.run(world, { ...asked, options: { threshold: '2', cooldown: '1' } });
    await world.pass(2);
    for (const outlet of ['Herald', 'Ledger']) {
      const now = world.clock.now();
      const text = `Strike at the harbour of Oslo, ${outlet} reports. The harbour is closed.`;
      const told = article('Strike at the harbour of Oslo', {
        outlet,
        publishedAt: now,
        sections: [section(null, text)],
      });
      await world.store.saveArticle(seen(told, { owner: SHARED, guid: outlet, seenAt: now }));
    }
    await world.pass(12);
    const posts = world.platform.visible(edition.place).map(({ reply }) => JSON.stringify(reply));
    assert.equal(posts.length, 1);
    assert.match(posts[0] ?? '', /Dam breaks/);
    assert.doesNotMatch(posts[0] ?? '', /harbour/);
  });
});
