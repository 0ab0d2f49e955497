import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStore } from '../../src/adapters/stores/index.ts';
import type { LanguageModel, ModelRequest } from '../../src/ports/model.ts';
import { budgetEmbedder, budgetModel } from '../../src/summarizers/budgeted-model.ts';
import { cacheModel } from '../../src/summarizers/cached-model.ts';
import { createPurse } from '../../src/summarizers/purse.ts';
import { createFakeClock } from '../fakes/clock.ts';

const REQUEST: ModelRequest = {
  purpose: 'summary',
  instructions: 'Summarize.',
  input: 'Text.',
  schema: {},
  maxOutputTokens: 50,
};

function countingModel(): { readonly model: LanguageModel; readonly calls: () => number } {
  let calls = 0;
  const model: LanguageModel = {
    name: 'counting',
    maxInputTokens: 1000,
    async generate() {
      calls += 1;
      await Promise.resolve();
      return { text: 'text', usage: { inputTokens: 10, outputTokens: 40 }, end: 'complete' };
    },
  };
  return { model, calls: () => calls };
}

async function openBudgeted(limits: { soft?: number; hard?: number; place?: number }) {
  const clock = createFakeClock();
  const store = await openStore('memory', { path: '', clock });
  const { model, calls } = countingModel();
  const purse = createPurse({
    usage: store,
    clock,
    softDailyTokens: limits.soft ?? null,
    dailyTokens: limits.hard ?? null,
    placeDailyTokens: limits.place ?? null,
  });
  const budgeted = budgetModel(model, purse);
  return { budgeted, purse, calls, clock, store };
}

describe('a model that is paid for', () => {
  it('is asked the same thing once, at the same time or later', async () => {
    const { budgeted, calls, clock, store } = await openBudgeted({});
    const model = cacheModel(budgeted, store, clock);
    await Promise.all(Array.from({ length: 10_000 }, () => model.generate(REQUEST)));
    assert.equal((await model.generate(REQUEST)).text, 'text');
    assert.equal(calls(), 1);
    await model.generate({ ...REQUEST, input: 'Other text.' });
    assert.equal(calls(), 2);
  });

  it('refuses no place for what another one has spent, though both ask the same at once', async () => {
    const { budgeted, calls, clock, store } = await openBudgeted({ place: 100 });
    const model = cacheModel(budgeted, store, clock);
    const ask = (place: string, input: string) => model.generate({ ...REQUEST, place, input });
    await ask('spent', 'First.');
    const refused = assert.rejects(ask('spent', 'Then.'), { advice: /daily share/ });
    const others = ['fresh', 'other', 'third'].map((place) => ask(place, 'Then.'));
    await refused;
    for (const { text } of await Promise.all(others)) assert.equal(text, 'text');
    assert.equal(calls(), 2);
  });

  it('never takes more than the day allows, however many ask at once', async () => {
    const { budgeted, clock, store } = await openBudgeted({ hard: 500 });
    const asked = Array.from({ length: 100 }, () => budgeted.generate(REQUEST));
    const results = await Promise.allSettled(asked);
    for (let call = 0; call < 20; call += 1) await budgeted.generate(REQUEST).catch(() => null);
    const rows = await store.listUsage('2026-05-10');
    const spent = rows.reduce((sum, row) => sum + row.inputTokens + row.outputTokens, 0);
    assert.ok(spent > 0 && spent <= 500, String(spent));
    assert.ok(results.some(({ status }) => status === 'rejected'));
    clock.advance(24 * 3_600_000);
    await budgeted.generate(REQUEST);
  });

  it('is spared for answers once the soft budget is spent', async () => {
    const { budgeted } = await openBudgeted({ soft: 70 });
    await budgeted.generate(REQUEST);
    await assert.rejects(budgeted.generate(REQUEST), { advice: /spared for answers/u });
    await budgeted.generate({ ...REQUEST, purpose: 'answer' });
    await budgeted.generate({ ...REQUEST, purpose: 'digest' });
  });

  it('pays for vectors from the same purse', async () => {
    const { budgeted, purse, store } = await openBudgeted({ hard: 100 });
    const usage = { inputTokens: 50, outputTokens: 0 };
    const embedder = { name: 'vectors', embed: async () => ({ vectors: [[1]], usage }) };
    await budgetEmbedder(embedder, purse).embed(['Text.']);
    await assert.rejects(budgeted.generate(REQUEST), { advice: /budget for the model is spent/u });
    const [row] = await store.listUsage('2026-05-10');
    assert.deepEqual([row?.purpose, row?.model, row?.inputTokens], ['embedding', 'vectors', 50]);
  });

  it('gives no place more than its share, and leaves the others theirs', async () => {
    const { budgeted, store } = await openBudgeted({ place: 150 });
    const asked = Array.from({ length: 20 }, () => budgeted.generate({ ...REQUEST, place: 'a' }));
    await Promise.allSettled(asked);
    for (let call = 0; call < 9; call += 1) {
      await budgeted.generate({ ...REQUEST, place: 'a' }).catch(() => null);
    }
    await assert.rejects(budgeted.generate({ ...REQUEST, place: 'a' }), { advice: /daily share/u });
    await budgeted.generate({ ...REQUEST, place: 'b' });
    const rows = await store.listUsage('2026-05-10');
    const spent = rows.map(({ place, inputTokens, outputTokens }) => [
      place,
      inputTokens + outputTokens,
    ]);
    assert.deepEqual(spent, [
      ['a', 100],
      ['b', 50],
    ]);
  });
});
