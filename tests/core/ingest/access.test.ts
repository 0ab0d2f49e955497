import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { articleReply } from '../../../src/bot/views/article.ts';
import { ingest } from '../../../src/core/ingest.ts';
import { sectionText, type StoredArticle } from '../../../src/domain/article.ts';
import { SHARED } from '../../../src/domain/identity.ts';
import { feedText } from '../../fakes/feed.ts';
import { createFakeIngest, feedSource } from '../../fakes/ingest-needs.ts';

const FEED = 'https://news.example.com/feed';
const PAGE = 'https://news.example.com/breakwater';
const TEASER =
  'The council voted nine to four on Tuesday to rebuild the north breakwater, and more follows.';
const OPENING =
  '<p>Nine of thirteen members raised their hands in the hall when the mayor asked, and then …</p>';
const WHOLE = Array.from(
  { length: 8 },
  (_, index) =>
    `<p>Paragraph ${index} of the page says at length what the council wants of the wall, and what not.</p>`,
).join('');

/** What is held of a feed's item whose page answers so. */
async function heldOf(page: string | null, body = TEASER): Promise<StoredArticle> {
  const needs = createFakeIngest();
  await needs.store.saveSource(feedSource(FEED));
  const item = {
    guid: '1',
    link: PAGE,
    title: 'Council votes',
    body,
    date: '2026-11-23T10:00:00Z',
  };
  needs.http.answer(FEED, { text: feedText([item]) });
  needs.http.answer(
    PAGE,
    page === null ? { status: 503, text: '' } : { text: page, contentType: 'text/html' },
  );
  await ingest(needs);
  const held = await needs.store.findArticleByUrl(SHARED, PAGE);
  assert.ok(held !== null);
  return held;
}

function textOf({ sections }: StoredArticle): string {
  return sections.map(sectionText).join('\n');
}

function footerOf(held: StoredArticle): string {
  const summary = { sections: [], writtenBy: 'extractive', omittedClaims: 0, notes: [] };
  return JSON.stringify(articleReply(held, summary, { id: null, section: null }).footer);
}

const page = (body: string) =>
  `<html><head><title>Council votes</title></head><body><article><h1>Council votes</h1>${body}</article></body></html>`;

describe('a feed’s excerpt', () => {
  it('gives way to the text of its page', async () => {
    const held = await heldOf(page(WHOLE));
    assert.equal(held.access, 'full');
    assert.match(textOf(held), /Paragraph 7/u);
  });

  it('is kept and said to be all when the page is for subscribers', async () => {
    const held = await heldOf(page(`${OPENING}<div>Subscribe to continue reading</div>`));
    assert.equal(held.access, 'paywalled');
    assert.equal(textOf(held), TEASER);
    assert.match(footerOf(held), /behind a paywall/u);
  });

  it('is kept and said to be all when a script fills the page', async () => {
    const held = await heldOf(
      `<html><body><div id="app"></div><script>${'render(data);'.repeat(300)}</script></body></html>`,
    );
    assert.equal(held.access, 'script-only');
    assert.equal(textOf(held), TEASER);
    assert.match(footerOf(held), /by script alone/u);
  });

  it('without a text gives way to the open part of the page, said to be no more', async () => {
    const held = await heldOf(page(`${OPENING}<div>Subscribe to continue reading</div>`), '');
    assert.equal(held.access, 'paywalled');
    assert.match(textOf(held), /^Nine of thirteen[^\n]*$/u);
  });

  it('is kept when the page can not be had', async () => {
    const held = await heldOf(null);
    assert.equal(held.access, 'excerpt');
    assert.equal(textOf(held), TEASER);
    assert.match(footerOf(held), /only an excerpt/u);
  });
});
