import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBotWorld } from '../fakes/bot-world.ts';
import { storedArticle } from '../fakes/stored-article.ts';

const REPORTS = [
  [
    'Gazette',
    'Storm closes the harbour of Rotterdam',
    'A storm closed the harbour of Rotterdam on Tuesday morning. Ships wait outside of it.',
  ],
  [
    'Courier',
    'Harbour of Rotterdam closed by storm',
    'The port authority of Rotterdam said the storm had closed the harbour to all ships.',
  ],
  [
    'Bugle',
    'Bakers in Vienna bake more bread',
    'Bakers in Vienna baked more bread than ever before in the past week.',
  ],
] as const;

async function createReaders(hour = 5) {
  const world = createBotWorld();
  for (const [index, [outlet, headline, text]] of REPORTS.entries()) {
    const at = `2026-11-24T0${index + hour}:00Z`;
    const { id: _id, ...article } = storedArticle({ id: `a${index}`, outlet, headline, text, at });
    const { owner } = world.place;
    const { source, seenAt, url } = article;
    await world.needs.store.saveArticle({ owner, source, guid: url, article, seenAt });
  }
  const tell = (words: string) =>
    world.send({ type: 'command', command: 'story', options: {}, words });
  return { ...world, tell };
}

describe('/story', () => {
  it('suggests long headlines cut between letters, by which it finds them', async () => {
    const { bot, needs, place, tell } = await createReaders();
    const headline = `Ferries of Rotterdam ${'🚢'.repeat(60)} sail again`;
    const at = '2026-11-24T07:30Z';
    const text = 'The ferries of Rotterdam sail again, the port authority said on Tuesday.';
    const { id: _id, ...article } = storedArticle({ id: 'b', outlet: 'Post', headline, text, at });
    const { source, seenAt, url } = article;
    await needs.store.saveArticle({ owner: place.owner, source, guid: url, article, seenAt });
    const user = { id: 'U1', name: null, isManager: false, locale: null, timeZone: null };
    const base = { id: 'c1', place, user, type: 'completion' } as const;
    const asked = { ...base, command: 'story', option: 'story', text: 'ferries' };
    const [found] = await bot.complete(asked);
    assert.ok(found !== undefined);
    assert.ok(found.value.isWellFormed());
    assert.ok(found.value.length <= 100);
    assert.match(JSON.stringify(await tell(found.value)), /sail again/);
  });

  it('tells one event over its outlets, dated and cited', async () => {
    const { tell } = await createReaders();
    const account = await tell('Harbour of Rotterdam closed by storm');
    assert.equal(account?.kind, 'story');
    const shown = JSON.stringify(account);
    assert.match(shown, /Timeline.*Storm closes the harbour.*Harbour of Rotterdam closed/);
    assert.doesNotMatch(shown, /Vienna/);
    assert.match(shown, /2 articles.*2 outlets/);
    const bullets = account.blocks.flatMap((block) =>
      block.type === 'bullets' ? block.items : [],
    );
    assert.ok(bullets.length > 0);
    assert.ok(bullets.every(({ citations }) => citations.length > 0));
  });

  it('answers how outlets differ on an event', async () => {
    const world = await createReaders();
    const ask = (words: string) =>
      world.send({ type: 'command', command: 'ask', options: {}, words });
    const told = await ask('How do Gazette and Courier differ on the storm in Rotterdam?');
    assert.equal(told?.kind, 'story');
    assert.match(JSON.stringify(told), /Timeline.*Storm closes the harbour/);
    const unknown = await ask('Compare Gazette and Courier on the comet');
    assert.equal(unknown?.kind, 'answer');
    const people = await ask('How do the mayor and the minister differ on Vienna?');
    assert.equal(people?.kind, 'answer', 'one outlet alone reports from there');
  });

  it('tells the newest of the stories whose headlines hold a word', async () => {
    const { needs, place, tell } = await createReaders();
    const { id: _id, ...article } = storedArticle({
      id: 'new',
      outlet: 'Post',
      headline: 'Harbour of Trieste gets a new crane',
      text: 'The harbour of Trieste has bought a crane for containers, its director said on Tuesday.',
      at: '2026-11-24T09:00Z',
    });
    const { source, seenAt, url } = article;
    await needs.store.saveArticle({ owner: place.owner, source, guid: url, article, seenAt });
    assert.match(JSON.stringify(await tell('harbour')), /Trieste/);
    assert.match(JSON.stringify(await tell('Harbour of Rotterdam closed by storm')), /Rotterdam/);
  });

  it('says where outlets give other figures, with the proof of each', async () => {
    const { needs, place, tell } = await createReaders();
    for (const [id, outlet, text] of [
      [
        'c',
        'Post',
        'Nimbus Systems will cut 1,200 jobs and close its office in Kilbride by March.',
      ],
      ['d', 'Wire', 'Nimbus Systems lays off 1,500 workers and closes its office in Kilbride.'],
    ] as const) {
      const headline = 'Nimbus Systems closes its office in Kilbride';
      const { source, seenAt, url, ...article } = storedArticle({ id, outlet, headline, text });
      const owned = { owner: place.owner, source, guid: url, seenAt };
      await needs.store.saveArticle({ ...owned, article: { ...article, url } });
    }
    const { blocks = [] } = (await tell('Nimbus')) ?? {};
    const index = blocks.findIndex(
      (block) => 'text' in block && block.text === 'Where they differ',
    );
    const difference = blocks[index + 1];
    assert.ok(difference?.type === 'bullets');
    const [item] = difference.items;
    assert.match(item?.text ?? '', /1,200 jobs \(Post\)/);
    assert.match(item?.text ?? '', /1,500 workers \(Wire\)/);
    assert.equal(item?.citations.length, 2);
  });

  it('gives no time where an outlet gives a day alone', async () => {
    const { tell } = await createReaders(0);
    const shown = JSON.stringify(await tell('Harbour of Rotterdam closed by storm'));
    const instant = (hour: number, show: string) =>
      `{"type":"instant","instant":"2026-11-24T0${hour}:00:00Z","show":"${show}"}`;
    assert.ok(shown.includes(instant(0, 'date')), shown);
    assert.ok(shown.includes(instant(1, 'date-time')), shown);
  });

  it('finds a story by words of its headline', async () => {
    const { tell } = await createReaders();
    assert.match(JSON.stringify(await tell('bread')), /Bakers in Vienna bake more bread/);
  });

  it('says that nothing is held', async () => {
    const { tell } = await createReaders();
    assert.match(JSON.stringify(await tell('martians')), /Nothing is held on “martians”/);
  });

  it('suggests one title a story, the newest first', async () => {
    const { bot, place } = await createReaders();
    const user = { id: 'U1', name: null, isManager: false, locale: null, timeZone: null };
    const complete = (text: string) =>
      bot.complete({
        type: 'completion',
        id: 'c',
        command: 'story',
        option: 'story',
        text,
        place,
        user,
      });
    const titles = (await complete('')).map(({ value }) => value);
    assert.deepEqual(titles, [REPORTS[2][1], REPORTS[1][1]]);
    assert.deepEqual(
      (await complete('ROTTERDAM')).map(({ value }) => value),
      [REPORTS[1][1]],
    );
  });
});
