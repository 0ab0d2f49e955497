import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FeedItem } from '../../src/domain/source.ts';
import { isExcerpt, readItem } from '../../src/extract/item.ts';

const FEED = { title: 'Example News', link: 'https://example.org/', language: 'en-GB' };
const SENTENCE = 'The council voted nine to four on Tuesday to rebuild the north breakwater. ';

function item(parts: Partial<FeedItem>): FeedItem {
  return {
    id: 'a1',
    title: 'Council votes',
    link: 'https://example.org/a?utm_source=rss',
    publishedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
    updatedAt: null,
    authors: ['Ann Lee', 'Bob Ray'],
    summary: null,
    summaryHtml: null,
    contentHtml: null,
    categories: [],
    imageUrl: null,
    ...parts,
  };
}

describe('the article that a feed item carries', () => {
  it('takes the full text with its headings, and the feed for what the item leaves out', () => {
    const contentHtml = `<p>${SENTENCE.repeat(6)}</p><h2>Costs</h2><p>${SENTENCE.repeat(6)}</p><p>Share this article</p>`;
    const article = readItem(item({ contentHtml }), FEED);
    assert.equal(article.access, 'full');
    assert.equal(article.outlet, 'Example News');
    assert.equal(article.language, 'en');
    assert.equal(article.byline, 'Ann Lee, Bob Ray');
    assert.equal(article.url, 'https://example.org/a');
    assert.deepEqual(
      article.sections.map((section) => section.heading),
      [null, 'Costs'],
    );
    assert.ok(!JSON.stringify(article.sections).includes('Share'));
  });

  it('has a headline of whole characters where its text gives it', () => {
    const summary = `a${'😀'.repeat(200)}`;
    const { headline } = readItem(item({ title: null, summary }), FEED);
    assert.ok(headline.isWellFormed(), headline);
    assert.equal(headline.length, 99);
  });

  it('is an excerpt when it is short or cut off', () => {
    assert.ok(
      isExcerpt(readItem(item({ summary: SENTENCE, summaryHtml: `<p>${SENTENCE}</p>` }), FEED)),
    );
    const cut = `<p>${SENTENCE.repeat(20)}</p><p>Continue reading…</p>`;
    assert.ok(isExcerpt(readItem(item({ contentHtml: cut }), FEED)));
    assert.ok(!isExcerpt(readItem(item({ contentHtml: `<p>${SENTENCE.repeat(20)}</p>` }), FEED)));
  });

  it('is an excerpt without sections when there is no text at all', () => {
    const article = readItem(item({}), FEED);
    assert.deepEqual(article.sections, []);
    assert.equal(article.access, 'excerpt');
    assert.equal(article.headline, 'Council votes');
  });
});
