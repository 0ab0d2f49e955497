import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarizeArticle, type ArticleInput } from '../../src/core/article.ts';
import type { Owner } from '../../src/domain/identity.ts';
import { createExtractiveSummarizer } from '../../src/summarizers/extractive.ts';
import { storedArticle } from '../fakes/stored-article.ts';
import { sampleArticle, storeOf } from './sample-store.ts';

const INPUT = { owner: 'someone' as Owner, length: 'normal', language: null } as const;

describe('summarizeArticle', () => {
  it('summarizes each section under its heading, in order', async () => {
    const { store, ids } = await storeOf([sampleArticle()]);
    const [id] = ids;
    assert.ok(id !== undefined);
    const needs = { store, summarizer: createExtractiveSummarizer() };
    const found = await summarizeArticle(needs, { ...INPUT, article: { id } });
    assert.deepEqual(
      found?.summary.sections.map(({ heading }) => heading),
      sampleArticle().sections.map(({ heading }) => heading),
    );
    for (const { claims, sectionIndex } of found?.summary.sections ?? []) {
      for (const { citations } of claims) assert.equal(citations[0]?.sectionIndex, sectionIndex);
    }
  });

  it('finds an article by its address, and nothing by another', async () => {
    const article = storedArticle({
      id: 'a',
      headline: 'Rain',
      text: 'It rained in Oslo all day long.',
    });
    const { store } = await storeOf([article]);
    const needs = { store, summarizer: createExtractiveSummarizer() };
    const at = async (url: string) => await summarizeArticle(needs, { ...INPUT, article: { url } });
    assert.equal((await at('https://news.example/a'))?.article.headline, 'Rain');
    assert.equal(await at('https://news.example/b'), null);
  });

  it("doesn't show an article of another owner", async () => {
    const article = storedArticle({
      id: 'a',
      headline: 'Rain',
      text: 'It rained.',
      owner: 'x' as Owner,
    });
    const store = {
      findArticle: () => Promise.resolve(article),
      findArticleByUrl: () => Promise.resolve(null),
    };
    const input: ArticleInput = { ...INPUT, article: { id: article.id } };
    const needs = { store, summarizer: createExtractiveSummarizer() };
    assert.equal(await summarizeArticle(needs, input), null);
    assert.notEqual(await summarizeArticle(needs, { ...input, owner: 'x' as Owner }), null);
  });
});
