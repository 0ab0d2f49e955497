import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStoryGrouper, groupIntoStories } from '../../src/core/stories.ts';
import { turnsOf } from '../fakes/turns.ts';
import { storedArticle } from '../fakes/stored-article.ts';

const DAM = [
  storedArticle({
    id: 'dam-1',
    outlet: 'Herald',
    headline: 'Dam breaks in northern Norway',
    text: 'A dam near Tromsø broke on Monday and flooded two villages. Forty people were brought to safety.',
  }),
  storedArticle({
    id: 'dam-2',
    outlet: 'Ledger',
    headline: 'Villages flooded after Norwegian dam break',
    text: 'Two villages near Tromsø were flooded when a dam broke. Forty people had to be brought to safety.',
    at: '2026-11-24T09:00Z',
  }),
];
const BANK = storedArticle({
  id: 'bank-1',
  headline: 'Central bank raises interest rate',
  text: 'The bank in Frankfurt raised its interest rate to 3.25 percent. Markets had expected the step.',
});

describe('stories', () => {
  it('hold the reports of one event, newest first, and no others', async () => {
    const stories = await groupIntoStories([DAM[0], BANK, DAM[1]].flatMap((one) => one ?? []));
    assert.deepEqual(
      stories.map(({ articles }) => articles),
      [['dam-2', 'dam-1'], ['bank-1']],
    );
    assert.deepEqual(stories[0]?.outlets.toSorted(), ['Herald', 'Ledger']);
    assert.equal(stories[0]?.title, 'Villages flooded after Norwegian dam break');
  });

  it('are found in a script without spaces', async () => {
    const texts = [
      '挪威北部大坝决堤淹没两个村庄四十人获救',
      '挪威大坝决堤两个村庄被淹四十人获救',
      '欧洲央行上调利率四分之一个百分点',
    ];
    const articles = texts.map((text, index) =>
      storedArticle({
        id: `zh-${index}`,
        headline: text,
        text: `${text}。`,
        outlet: `Outlet ${index}`,
      }),
    );
    assert.deepEqual(
      (await groupIntoStories(articles)).map(({ articles: ids }) => ids.length),
      [2, 1],
    );
  });

  it('are not of reports whose only likeness is a language that is seldom among the others', async () => {
    const english = [
      'The council of the city has voted for the tax that it was asked for by the mayor.',
      'A study of the hospital says that the drug was not better than the one it was held against.',
    ];
    const german = Array.from(
      { length: 40 },
      (_, index) => `Gemeinde ${index} baut Schule Nummer ${index * 7} neben Kirche ${index * 3}.`,
    );
    const articles = [...german, ...english].map((text, index) => ({
      ...storedArticle({ id: `report-${index}`, headline: text.slice(0, 30), text }),
      language: index < german.length ? 'de' : 'en',
    }));
    const stories = await groupIntoStories(articles);
    const own = (id: string) => stories.find((story) => story.articles.some((one) => one === id));
    assert.deepEqual(own('report-40')?.articles, ['report-40']);
    assert.deepEqual(own('report-41')?.articles, ['report-41']);
  });

  it('keep their id when more reports come', async () => {
    const [first] = await groupIntoStories(DAM.slice(0, 1));
    const [later] = await groupIntoStories(DAM);
    assert.equal(later?.id, first?.id);
  });

  it('are found a few at a time, so that people are answered between', async () => {
    const articles = Array.from({ length: 300 }, (_value, index) =>
      storedArticle({ id: `${index}`, headline: `Number ${index}`, text: `Report ${index}.` }),
    );
    assert.ok((await turnsOf(groupIntoStories(articles))) >= 10);
  });

  it('are grouped once for the same list', async () => {
    const group = createStoryGrouper();
    assert.equal(await group(DAM), await group([...DAM]));
    assert.notEqual(await group(DAM), await group([BANK]));
  });
});
