import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBotWorld } from '../fakes/bot-world.ts';

describe('/alerts set', () => {
  it('counts a minute as one', async () => {
    const text = await createBotWorld().say('alerts set minutes:1 cooldown:1');
    assert.match(text, /within 1 minute .* one in 1 minute\./su);
  });
});
