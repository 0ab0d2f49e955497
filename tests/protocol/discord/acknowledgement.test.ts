import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runLoad } from './acknowledge-load.ts';
import { startPlatform } from './load-bots.ts';

describe('acknowledging on Discord (npm run prove:ack-discord is the long form)', () => {
  it('is done for every command in time while the bot is slow', async () => {
    const load = { perSecond: 100, seconds: 1, topics: ['syria'] };
    const outcome = await runLoad(load, (apiUrl) => startPlatform(apiUrl, 500));
    assert.equal(outcome.acknowledged, outcome.sent);
    assert.equal(outcome.answered, outcome.sent);
    assert.equal(outcome.refused, 0);
    assert.ok(outcome.slowest < 3_000, `${outcome.slowest} ms`);
  });
});
