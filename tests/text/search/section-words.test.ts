import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeArticle } from '../../../src/extract/build.ts';
import { indexSections } from '../../../src/text/search/section-words.ts';
import { runSteps } from '../../../src/text/steps.ts';

function bodiesOf(paragraphs: readonly string[]): readonly (readonly string[])[] {
  const article = makeArticle({
    headline: 'The dam of Norrhaven',
    byline: null,
    outlet: null,
    language: 'en',
    publishedAt: null,
    url: null,
    imageUrl: null,
    access: 'full',
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })),
  });
  return runSteps(indexSections(article)).map(({ body }) => body);
}

describe('indexSections', () => {
  it('finds the words of a text, each as often as it stands there', () => {
    const [body] = bodiesOf(['The dam broke.', 'The old dam broke?']);
    assert.deepEqual(body, ['the', 'dam', 'break', 'the', 'old', 'dam', 'break']);
  });

  it('lets nobody fill the store with thousands of words that no article has', () => {
    const paragraphs = Array.from({ length: 6_000 }, (_, index) => `Word x${index} of the dam.`);
    const [body = []] = bodiesOf(paragraphs);
    assert.equal(new Set(body).size, 4_000);
    assert.equal(body.filter((word) => word === 'dam').length, 6_000);
  });
});
