import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBotWorld } from '../fakes/bot-world.ts';

describe('a command for managers', () => {
  it('names itself and who may use it', async () => {
    const text = await createBotWorld().say('usage', { isManager: false });
    assert.match(text, /Only admins of this workspace can use \/usage\./u);
  });
});

describe('a list of feeds that is too long for one message', () => {
  it('is refused rather than read in part', async () => {
    const world = createBotWorld();
    const feeds = Array.from({ length: 100 }, (_, index) => {
      return `<outline type="rss" text="feed" xmlUrl="https://example.org/feed-${index}.xml"/>`;
    });
    const opml = `<opml version="2.0"><body>${feeds.join('')}</body></opml>`;
    const text = await world.say(`feed import ${opml}`);
    assert.match(text, /too long.*address of the list/su);
    assert.deepEqual(await world.needs.store.listSources(world.place.owner), []);
  });
});
