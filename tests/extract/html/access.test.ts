import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Access } from '../../../src/domain/article.ts';
import { readArticle } from '../../../src/extract/article.ts';

const OPENING =
  '<p>The council voted nine to four on Tuesday to rebuild the north breakwater, engineers told the meeting.</p>' +
  '<p>Work is expected to start in March, and it will cost sixty-one million crowns, the council said, which is …</p>';
const WHOLE = Array.from(
  { length: 40 },
  (_, index) =>
    `<p>Paragraph ${index} says at length what the council wants of the wall, and what it does not.</p>`,
).join('');

function accessOf(body: string, head = ''): Access {
  const html = `<html><head><title>Council rebuilds breakwater</title>${head}</head><body>${body}</body></html>`;
  return readArticle({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    address: 'https://example.org/a',
    fetchedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  }).access;
}

const article = (text: string) => `<article><h1>Council rebuilds breakwater</h1>${text}</article>`;
const linked = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`;

describe('a page', () => {
  it('is full when its text is there, whatever its footer says of subscriptions', () => {
    const footer =
      '<footer><p>Subscribe to get our newsletter. Already a subscriber? Sign in.</p></footer>';
    assert.equal(accessOf(article(WHOLE) + footer), 'full');
  });

  it('is paywalled when its data says so of it or of a part, as value or as text', () => {
    for (const data of [
      { isAccessibleForFree: false },
      { isAccessibleForFree: 'False' },
      { hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.wall' } },
    ])
      assert.equal(accessOf(article(OPENING), linked(data)), 'paywalled');
  });

  it('is full when its data marks a wall and the whole text is there nevertheless', () => {
    assert.equal(accessOf(article(WHOLE), linked({ isAccessibleForFree: false })), 'full');
  });

  for (const notice of [
    'Subscribe to continue reading',
    'This article is for subscribers',
    'Jetzt weiterlesen',
    'Réservé aux abonnés',
    'Только для подписчиков',
    '订阅后继续阅读',
  ]) {
    it(`is paywalled when it breaks off at “${notice}”`, () => {
      assert.equal(accessOf(`${article(OPENING)}<div><p>${notice}</p></div>`), 'paywalled');
    });
  }

  it('is for scripts alone when it says so, or is empty but for its script', () => {
    assert.equal(
      accessOf(
        '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>',
      ),
      'script-only',
    );
    assert.equal(
      accessOf(`<div id="root"></div><script>${'render(data);'.repeat(300)}</script>`),
      'script-only',
    );
  });

  it('is full when it is short and has some script', () => {
    assert.equal(accessOf(`${article(OPENING)}<script>count();</script>`), 'full');
  });
});
