import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStore } from '../../src/adapters/stores/index.ts';
import type { Invocation } from '../../src/bot/command.ts';
import { usage } from '../../src/bot/commands/usage.ts';
import type { About } from '../../src/bot/needs.ts';
import type { Owner } from '../../src/domain/identity.ts';
import { channelKey } from '../../src/domain/place-key.ts';
import { plainReply } from '../../src/text/plain-reply.ts';
import { createMemoryStore } from '../../src/adapters/stores/memory/store.ts';
import { SHARED } from '../../src/domain/identity.ts';
import type { LanguageModel } from '../../src/ports/model.ts';
import { budgetModel } from '../../src/summarizers/budgeted-model.ts';
import { cacheModel } from '../../src/summarizers/cached-model.ts';
import { createExtractiveSummarizer } from '../../src/summarizers/extractive.ts';
import { createModelSummarizer } from '../../src/summarizers/fallback.ts';
import { article, seen } from '../contracts/store/samples.ts';
import { createPurse } from '../../src/summarizers/purse.ts';
import { createBotWorld } from '../fakes/bot-world.ts';
import { createFakeClock } from '../fakes/clock.ts';

const clock = createFakeClock('2026-05-10T08:00:00Z');
const about: About = {
  version: '0',
  startedAt: clock.now(),
  writtenBy: 'test',
  timeZone: 'UTC',
  language: null,
  model: {
    inputPricePerMillion: 2,
    outputPricePerMillion: 10,
    dailyTokens: 5000,
    placeDailyTokens: 2000,
  },
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

/** The whole bot with a model that refuses: what counts is that it was asked. */
function paidWorld() {
  let calls = 0;
  const now = createFakeClock('2026-11-24T12:00:00Z');
  const store = createMemoryStore({ clock: now });
  const limits = { softDailyTokens: null, dailyTokens: null, placeDailyTokens: null };
  const model: LanguageModel = {
    name: 'test',
    maxInputTokens: 10_000,
    async generate() {
      calls += 1;
      return { text: '{"claims":[]}', usage: { inputTokens: 9, outputTokens: 1 }, end: 'complete' };
    },
  };
  const budgeted = budgetModel(model, createPurse({ usage: store, clock: now, ...limits }));
  const summarizer = createModelSummarizer({
    model: cacheModel(budgeted, store, now),
    prompts: { summary: '{claims}', answer: '{claims} answer' },
    extractive: createExtractiveSummarizer(),
    log: { warn: () => undefined },
  });
  return { world: createBotWorld({ store, summarizer, clock: now }), store, calls: () => calls };
}

describe('/usage', () => {
  it('tells calls, tokens and cost by day and purpose, and how much of the budget is left', async () => {
    await using store = await openStore('memory', { path: '', clock });
    const row = { purpose: 'summary', model: 'test', place: null, calls: 2 } as const;
    await store.addUsage({ ...row, day: '2026-05-10', inputTokens: 1000, outputTokens: 100 });
    await store.addUsage({ ...row, day: '2026-05-01', inputTokens: 9, outputTokens: 9 });
    const text = plainReply(await usage.run({ store, clock, about }, invocation));
    assert.match(text, /2026-05-10: summary, 2 calls, 1,100 tokens of test, costing 0\.0030/u);
    assert.match(text, /1,100 of 5,000 tokens used today/u);
    assert.doesNotMatch(text, /2026-05-01/u);
  });

  it('tells what was used here and what in all, and names no other place', async () => {
    await using store = await openStore('memory', { path: '', clock });
    const row = { purpose: 'answer', model: 'test', calls: 1, day: '2026-05-10' } as const;
    const tokens = { inputTokens: 90, outputTokens: 10 };
    const secret = { ...invocation.place, owner: 'discord:SECRET' as Owner, channel: 'SECRET' };
    await store.addUsage({ ...row, ...tokens, place: channelKey(invocation.place) });
    await store.addUsage({ ...row, ...tokens, place: channelKey(secret) });
    const inThread = { ...invocation, place: { ...invocation.place, thread: 'T' } };
    const text = plainReply(await usage.run({ store, clock, about }, inThread));
    assert.match(
      text,
      /Here\b[^]*answer, 1 call, 100 tokens[^]*Everywhere\b[^]*2 calls, 200 tokens/u,
    );
    assert.match(text, /100 of 2,000 tokens used here today/u);
    assert.doesNotMatch(text, /SECRET/u);
  });

  it('counts a call to the place that asked, by its purpose, and what others ask again to nobody', async () => {
    const { world, store, calls } = paidWorld();
    await world.needs.store.saveArticle(
      seen(article('Talks of Norway and Sweden'), { owner: SHARED }),
    );
    const ask = (channel: string) =>
      world.send(
        { type: 'command', command: 'ask', options: {}, words: 'norway talks?' },
        {},
        { channel },
      );
    await Promise.all(Array.from({ length: 100 }, (_, index) => ask(`C${index % 2}`)));
    assert.equal(calls(), 1);
    await world.send({ type: 'command', command: 'digest', options: {}, words: '' });
    const rows = await store.listUsage('2026-11-01');
    assert.deepEqual(
      rows.map(({ purpose, place, calls: made }) => [purpose, place?.includes('C'), made]),
      [
        ['answer', true, 1],
        ['digest', true, 1],
      ],
    );
  });

  it('says so when nothing was used', async () => {
    await using store = await openStore('memory', { path: '', clock });
    const text = plainReply(await usage.run({ store, clock, about }, invocation));
    assert.match(text, /No language model was used/u);
  });
});
