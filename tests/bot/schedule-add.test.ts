import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBotWorld } from '../fakes/bot-world.ts';

describe('the channel of an order', () => {
  it('is one that people share: nobody orders posts into a conversation by its id', async () => {
    const world = createBotWorld();
    const text = await world.say('schedule add 08:30 channel:D0CONVERSATION');
    assert.match(text, /Name the channel/u);
    assert.match(await world.say('schedule add 08:30 channel:C0CHANNEL'), /is scheduled/u);
  });
});
