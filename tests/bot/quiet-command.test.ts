import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBotWorld } from '../fakes/bot-world.ts';

describe('/quiet', () => {
  it('takes the zone that stands behind the hours', async () => {
    const world = createBotWorld();
    const text = await world.say('quiet 22:00-07:00 Berlin');
    assert.match(text, /from 22:00 to 07:00 Europe\/Berlin/u);
  });

  it('refuses hours that end when they begin, instead of promising a silence', async () => {
    const world = createBotWorld();
    assert.match(await world.say('quiet 22:00-22:00'), /“off”/u);
    assert.match(await world.say('quiet'), /no quiet hours/u);
  });
});
