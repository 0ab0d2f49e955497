import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askQuestion } from '../../../src/core/ask.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { Owner } from '../../../src/domain/identity.ts';
import { createExtractiveSummarizer } from '../../../src/summarizers/extractive.ts';
import { NOW, sketched, storeOf } from '../sample-store.ts';

const BRIDGE = sketched({
  id: 'bridge',
  headline: 'New bridge over the Tarn opens',
  outlet: 'Gazette',
  at: '2026-11-20T06:00Z',
  text: `Crowds came to see the new bridge over the Tarn on Friday. The bridge cost $48 million, twice as much as planned. Ada Brook, the chief engineer of the county, led the work. Work took six years because the river flooded three times. "I never doubted it. It stands." said Brook after the ribbon was cut. Ferries across the Tarn will stop in March.`,
});
const LEAGUE = sketched({
  id: 'league',
  headline: 'Rowers end their season',
  outlet: 'Herald',
  at: '2026-11-21T06:00Z',
  text: 'Malling Rowing Club won the county league on Sunday. Past champions lined the bank. Ada Brook handed over the cup. A bridge of boats closed the Tarn for an hour.',
});
const MARKET = sketched({
  id: 'market',
  headline: 'Fish market moves to Malling',
  outlet: 'Herald',
  at: '2026-11-22T06:00Z',
  text: `The fish market will move to Malling next spring. The mayor was asked whether jobs are at risk. "We do not comment on jobs." Traders pay 300 euros a month for a stall. The capital for the new hall comes from the county.`,
});
const FERRY = sketched({
  id: 'ferry',
  headline: 'Ferry with 40 people damaged',
  outlet: 'Herald',
  at: '2026-11-22T06:00Z',
  text: 'A ferry with 40 people on board was damaged on Monday. At 4:10 a.m. it hit the old quay of Malling. Nobody was hurt.',
});
const HELD = [BRIDGE, LEAGUE, MARKET, FERRY];

async function ask(question: string, articles: readonly Article[] = HELD) {
  const answer = await askRaw(question, articles);
  return answer.kind === 'answered' ? answer : { claims: [], notes: [] };
}

async function askRaw(question: string, articles: readonly Article[] = HELD): Promise<Answer> {
  const { store } = await storeOf(articles);
  const needs = { store, summarizer: createExtractiveSummarizer(), clock: { now: () => NOW } };
  const owner = 'someone' as Owner;
  const input = { owner, question, history: [], source: null, language: null };
  return await askQuestion(needs, input);
}

async function texts(question: string): Promise<readonly string[]> {
  return (await ask(question)).claims.map(({ text }) => text);
}

describe('an answer', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['how much did the bridge cost?', /\$48 million/],
    ['who led the work on the bridge?', /Ada Brook/],
    ['why did the work on the bridge take six years?', /because the river flooded/],
    ['when will the ferries across the Tarn stop?', /in March/],
    ['who is Ada Brook?', /^Ada Brook, the chief engineer/],
    ['when did the ferry hit the quay?', /^At 4:10 a\.m\. it hit the old quay/],
    ['who won the county league?', /^Malling Rowing Club/],
  ];
  for (const [question, expected] of cases) {
    it(`begins with what was asked: ${question}`, async () => {
      assert.match((await texts(question))[0] ?? '', expected);
    });
  }

  const unheld = [
    'who won the champions league?',
    'what is the capital of Norway?',
    'how much did the Humber bridge cost?',
    'when was Ada Brook born?',
    'who is the mayor of Lisbon?',
  ];
  for (const question of unheld) {
    it(`says that nothing is held where only words are shared: ${question}`, async () => {
      assert.deepEqual(await texts(question), []);
    });
  }

  it('takes no sentence of another article for its words alone', async () => {
    const { claims } = await ask('how much did the new bridge over the Tarn cost?');
    assert.deepEqual(
      [...new Set(claims.map(({ citations: [first] }) => first?.headline))],
      ['New bridge over the Tarn opens'],
    );
  });

  it('quotes nobody’s words without the sentence that tells whose they are', async () => {
    const quoted = await texts('what was said on jobs at the fish market?');
    const place = quoted.findIndex((text) => text.includes('We do not comment'));
    assert.ok(place > 0, quoted.join(' ¦ '));
    assert.match(quoted[place - 1] ?? '', /^The mayor was asked/);
  });

  it('that is missing names the reports that come nearest, where any do', async () => {
    const near = async (question: string) => {
      const answer = await askRaw(question);
      return answer.kind === 'answered' ? null : answer.near.map(({ headline }) => headline);
    };
    assert.deepEqual(await near('when will the new hall of the market open?'), [
      'Fish market moves to Malling',
    ]);
    assert.deepEqual(await near('who won the elections in Norway?'), []);
  });

  it('tells each of two things that are asked at once', async () => {
    const quoted = await texts('how much did the bridge cost, and who won the county league?');
    assert.ok(quoted.some((text) => text.includes('$48 million')));
    assert.ok(quoted.some((text) => text.startsWith('Malling Rowing Club')));
  });

  it('begins with the newest report where it is asked whether something is so', async () => {
    const chief = 'Port chief Ada Brook';
    const denied = sketched({
      id: 'denied',
      headline: `${chief} under pressure`,
      at: '2026-11-20T06:00Z',
      text: `${chief} rejected calls to resign. "My duty is to the families," she said on Friday.`,
    });
    const gone = sketched({
      id: 'gone',
      headline: `${chief} steps down`,
      outlet: 'Herald',
      at: '2026-11-23T06:00Z',
      text: `${chief} has stepped down after the ferry fire, the harbour board said on Monday. Her deputy takes over.`,
    });
    const { claims } = await ask('did Brook resign?', [denied, gone, LEAGUE]);
    const told = claims.map(({ text }) => text);
    assert.match(told[0] ?? '', /has stepped down/);
    assert.ok(
      told.some((text) => text.includes('rejected calls')),
      told.join(' '),
    );
  });

  const causes = ['was caused by a spark', 'was blamed on a spark', 'broke out due to a spark'];
  for (const cause of causes) {
    it(`tells the cause however it is told: ${cause}`, async () => {
      const fire = sketched({
        id: 'fire',
        headline: 'Fire on Tarn ferry',
        at: '2026-11-23T06:00Z',
        text: `A fire on a Tarn ferry injured 12 people on Sunday. Boats from Malling came to help. The ferry fire ${cause} in the engine room, the fire service said.`,
      });
      const { claims } = await ask('what caused the ferry fire?', [fire, LEAGUE, MARKET]);
      assert.match(claims[0]?.text ?? '', /spark/);
    });
  }

  it('says on which of two things nothing is held', async () => {
    const asked = 'how much did the bridge cost, and who won the Vuelta in Spain?';
    const { claims, notes } = await ask(asked);
    assert.match(claims[0]?.text ?? '', /\$48 million/);
    assert.deepEqual(notes, ['No report held answers “who won the Vuelta in Spain?”.']);
  });
});
