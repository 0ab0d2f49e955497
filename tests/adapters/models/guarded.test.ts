import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guardModel } from '../../../src/adapters/models/guarded.ts';
import { BroadsheetError } from '../../../src/domain/errors.ts';
import { createFakeClock } from '../../fakes/clock.ts';

const DEADLINE_MS = 20_000;
const REQUEST = {
  purpose: 'summary',
  instructions: 'Summarize.',
  input: 'Text.',
  schema: { type: 'object' },
  maxOutputTokens: 50,
} as const;

/** How often an endpoint is asked that wants so long a wait each time. */
async function callsWhere(retryAfterMs: number): Promise<number> {
  let calls = 0;
  const model = guardModel(
    {
      name: 'busy',
      maxInputTokens: 1000,
      async generate() {
        calls += 1;
        throw new BroadsheetError('rate-limited', 'busy', { isTransient: true, retryAfterMs });
      },
    },
    { clock: createFakeClock(), concurrency: 1, deadlineMs: DEADLINE_MS, random: () => 0 },
  );
  await assert.rejects(model.generate(REQUEST), { code: 'rate-limited' });
  return calls;
}

describe('a guarded model', () => {
  it('waits as long as the endpoint asks, where its deadline leaves the time', async () => {
    assert.equal(await callsWhere(2_000), 3);
  });

  it('keeps nobody waiting for a try that its deadline leaves no time for', async () => {
    assert.equal(await callsWhere(60_000), 1);
    assert.equal(await callsWhere(12_000), 2);
  });
});
