import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measureAcks } from './ack-slack.ts';

describe('Slack under load', () => {
  it('acknowledges every command in 3 s though the bot thinks, and answers each', async () => {
    const result = await measureAcks({ commandsPerSecond: 200, seconds: 1, botMs: 1_000 });
    assert.equal(result.acknowledged, 200);
    assert.equal(result.answered, 200);
    assert.ok(result.maxMs < 3_000, `${result.maxMs} ms`);
  });
});
