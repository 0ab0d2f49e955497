import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStore } from '../../src/adapters/stores/index.ts';
import type { Invocation } from '../../src/bot/command.ts';
import { usage } from '../../src/bot/commands/usage.ts';
import type { About } from '../../src/bot/needs.ts';
import type { Owner } from '../../src/domain/identity.ts';
import { plainReply } from '../../src/text/plain-reply.ts';
import { createFakeClock } from '../fakes/clock.ts';

const clock = createFakeClock('2026-05-10T08:00:00Z');
const about: About = {
  version: '0',
  startedAt: clock.now(),
  writtenBy: 'test',
  timeZone: 'UTC',
  language: null,
  model: { inputPricePerMillion: 2, outputPricePerMillion: 10, dailyTokens: 5000 },
  platforms: [],
};
const invocation: Invocation = {
  options: {},
  history: [],
  place: {
    platform: 'terminal',
    owner: 'terminal:local' as Owner,
    channel: 'prompt',
    thread: null,
    kind: 'direct',
  },
  user: { id: 'you', name: null, isManager: true, locale: null, timeZone: null },
  showDraft: () => undefined,
};

describe('/usage', () => {
  it('tells calls, tokens and cost by day and purpose, and how much of the budget is left', async () => {
    await using store = await openStore('memory', { path: '', clock });
    const row = { purpose: 'summary', model: 'test', calls: 2 } as const;
    await store.addUsage({ ...row, day: '2026-05-10', inputTokens: 1000, outputTokens: 100 });
    await store.addUsage({ ...row, day: '2026-05-01', inputTokens: 9, outputTokens: 9 });
    const text = plainReply(await usage.run({ store, clock, about }, invocation));
    assert.match(text, /2026-05-10: summary, 2 calls, 1,100 tokens of test, costing 0\.0030/u);
    assert.match(text, /1,100 of 5,000 tokens used today/u);
    assert.doesNotMatch(text, /2026-05-01/u);
  });

  it('says so when nothing was used', async () => {
    await using store = await openStore('memory', { path: '', clock });
    const text = plainReply(await usage.run({ store, clock, about }, invocation));
    assert.match(text, /No language model was used/u);
  });
});
