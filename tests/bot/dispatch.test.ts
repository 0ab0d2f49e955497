import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainReply } from '../../src/text/plain-reply.ts';
import { createBotWorld } from '../fakes/bot-world.ts';

describe('a button that nobody knows any more', () => {
  it('says what to do instead', async () => {
    const event = { type: 'action', action: '~gone', values: [], message: null } as const;
    const answer = (await createBotWorld().send(event)) ?? assert.fail();
    assert.match(plainReply(answer), /Ask anew.* \/help/su);
  });
});
