import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askQuestion, type AskInput } from '../../src/core/ask.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Owner } from '../../src/domain/identity.ts';
import { createExtractiveSummarizer } from '../../src/summarizers/extractive.ts';
import { NOW, sampleArticle, sketched, storeOf } from './sample-store.ts';

async function ask(articles: readonly Article[], question: string, more: Partial<AskInput> = {}) {
  const { store } = await storeOf(articles);
  const needs = { store, summarizer: createExtractiveSummarizer(), clock: { now: () => NOW } };
  return await askQuestion(needs, {
    owner: 'someone' as Owner,
    question,
    history: [],
    source: null,
    language: null,
    ...more,
  });
}

async function answers(...given: Parameters<typeof ask>): Promise<readonly string[]> {
  const answer = await ask(...given);
  return answer.kind === 'answered' ? answer.claims.map(({ text }) => text) : [];
}

const FIRE_A = sketched({
  id: 'fire-a',
  headline: 'Warehouse fire in Leeds',
  outlet: 'Gazette',
  at: '2026-11-23T06:00Z',
  text: 'A warehouse fire in Leeds injured 12 people on Sunday. The cause of the fire is not known.',
});
const FIRE_B = sketched({
  id: 'fire-b',
  headline: 'Leeds warehouse burns',
  outlet: 'Herald',
  at: '2026-11-23T08:00Z',
  text: 'A warehouse fire in Leeds injured 15 people on Sunday, the mayor said. Firefighters came from York.',
});
const OLD_FIRE = sketched({
  id: 'old',
  headline: 'Fire in Leeds market',
  outlet: 'Gazette',
  at: '2026-05-10T06:00Z',
  text: 'A fire in Leeds destroyed the covered market on Sunday. Traders lost their stock.',
});

describe('askQuestion', () => {
  it('quotes the sentences that answer, in their order', async () => {
    const quoted = await answers([sampleArticle()], 'did they discuss sanctions?');
    assert.match(quoted[0] ?? '', /^When asked if US sanctions/);
    assert.ok(quoted.some((text) => text.includes("We don't discuss sanctions")));
    assert.ok(quoted.length <= 5);
  });

  it('says that nothing is held where the evidence is missing', async () => {
    for (const question of ['who won the world cup?', 'how tall is the Eiffel tower?', '???', '']) {
      assert.equal((await ask([sampleArticle()], question)).kind, 'nothing-held', question);
    }
  });

  it('names what most is held on where nothing lies near the question', async () => {
    const answer = await ask([sampleArticle()], 'where do kiwis hop?');
    assert.ok(answer.kind === 'nothing-held' && !answer.offered.areNear);
    assert.ok(answer.offered.names.includes('Lavrov'), answer.offered.names.join());
  });

  it('has no topic to offer where nothing is held at all', async () => {
    const answer = await ask([], 'who won the world cup?');
    assert.ok(answer.kind === 'nothing-held');
    assert.deepEqual(answer.offered.names, []);
  });

  it('finds what is told in other words of the same family', async () => {
    const [first] = await answers([sampleArticle()], 'how many diplomats were expelled?');
    assert.match(first ?? '', /expulsion of 35 Russian diplomats/);
    const [fire] = await answers([OLD_FIRE], 'was there destruction in Leeds?');
    assert.match(fire ?? '', /destroyed the covered market/);
  });

  it('cites article, section and sentence', async () => {
    const answer = await ask([sampleArticle()], 'When did the memorandum take effect?');
    assert.ok(answer.kind === 'answered');
    const [claim] = answer.claims;
    assert.match(claim?.text ?? '', /took effect on May 6/);
    assert.equal(claim?.citations[0]?.section, 'Syria Safe Zones');
  });

  it('keeps the subject of the question before', async () => {
    const history = ['What did Lavrov say about Syria?'];
    const quoted = await answers([sampleArticle()], 'and Ukraine?', { history });
    assert.ok(quoted.some((text) => text.includes('Ukraine')));
  });

  it('answers of the new subject alone, where the question before named none', async () => {
    const history = ['did they discuss sanctions?'];
    const quoted = await answers([sampleArticle()], 'and Syria?', { history });
    assert.ok(quoted.some((text) => text.includes('Syria')));
    assert.ok(!quoted.some((text) => text.includes('sanctions')), quoted.join(' ¦ '));
    assert.deepEqual(await answers([sampleArticle()], 'and Norway?', { history }), []);
  });

  it('shows outlets that disagree side by side, with their figures', async () => {
    const answer = await ask([FIRE_A, FIRE_B], 'How many people were injured in the Leeds fire?');
    assert.ok(answer.kind === 'answered');
    assert.match(answer.claims[0]?.text ?? '', /12|15/);
    assert.match(answer.claims[1]?.text ?? '', /12|15/);
    assert.ok(answer.notes.some((note) => note.includes('12') && note.includes('15')));
  });

  it('tells of the figure of another outlet that words it otherwise', async () => {
    const cut = {
      id: 'cut',
      headline: 'Nimbus to cut 1,200 jobs',
      outlet: 'Ledger',
      at: '2026-11-23T06:00Z',
      text: 'Nimbus Systems will cut 1,200 jobs and close its office in Kilbride, it said. The union was told.',
    };
    const layOff = {
      ...cut,
      id: 'lay-off',
      headline: 'Nimbus lays off 1,500 workers',
      outlet: 'Wire',
      text: 'Nimbus Systems is laying off 1,500 workers and closing its office in Kilbride. A memo says so.',
    };
    const question = 'How many jobs will Nimbus cut?';
    const answer = await ask([sketched(cut), sketched(layOff)], question);
    assert.ok(answer.kind === 'answered');
    assert.match(answer.notes.join('\n'), /Figures differ: .*1,500 workers/);
  });

  it('finds a day that the text names, where no news of that day are held', async () => {
    const [first] = await answers([sampleArticle()], 'what was signed on May 4?');
    assert.match(first ?? '', /signed on May 4/);
    const [july] = await answers([sampleArticle()], 'will Trump and Putin meet in July?');
    assert.ok(july !== undefined);
    assert.deepEqual(await answers([sampleArticle()], 'what was signed on 3 October?'), []);
  });

  it('understands dates in the question', async () => {
    const held = [FIRE_A, OLD_FIRE];
    const may = await answers(held, 'what about the Leeds market fire on 10 May?');
    assert.ok(may.length > 0 && may.every((text) => !text.includes('warehouse')));
    const week = await answers(held, 'was there a fire in Leeds this week?');
    assert.ok(week.length > 0 && week.every((text) => !text.includes('market')));
    assert.deepEqual(await answers(held, 'was there a fire in Leeds last month?'), []);
  });
});
