import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runLoad } from './acknowledge-load.ts';

describe('acknowledging on Discord (npm run prove:ack-discord is the long form)', () => {
  it('is done for every command in time while the bot is slow', async () => {
    const outcome = await runLoad({ perSecond: 100, seconds: 1, answerMs: 500 });
    assert.equal(outcome.acknowledged, outcome.sent);
    assert.equal(outcome.answered, outcome.sent);
    assert.ok(outcome.slowest < 3_000, `${outcome.slowest} ms`);
  });
});
