import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../../src/extract/article.ts';

const PROSE =
  '<p>The council voted nine to four on Tuesday to rebuild the north breakwater, engineers told the meeting.</p>'.repeat(
    3,
  );

interface Page {
  readonly title: string;
  readonly head?: string;
  readonly body: string;
  readonly address?: string;
}

function headlineOf({
  title,
  head = '',
  body,
  address = 'https://forums.harbournews.org/a',
}: Page): string {
  const html = `<html><head><title>${title}</title>${head}</head><body>${body}${PROSE}</body></html>`;
  return readArticle({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    address,
    fetchedAt: Temporal.Instant.from('2026-06-01T00:00:00Z'),
  }).headline;
}

describe('the headline', () => {
  it('is without the name of the site, as the page states it or as its host is called', () => {
    const stated = '<meta property="og:site_name" content="The Quay">';
    const body = '<h1>Council votes | The Quay</h1>';
    assert.equal(
      headlineOf({ title: 'Council votes | The Quay', head: stated, body }),
      'Council votes',
    );
    for (const name of ['Harbour News', 'HarbourNews.org', 'Harbour News Forums']) {
      const title = `Council votes – ${name}`;
      assert.equal(headlineOf({ title, body: `<h1>${title}</h1>` }), 'Council votes');
    }
  });

  it('keeps an end part that is no name of the site', () => {
    const title = 'Council votes – and the mayor weeps';
    assert.equal(headlineOf({ title, body: `<h1>${title}</h1>` }), title);
  });

  it('is not the heading that names the site', () => {
    const title = 'Why the council of the harbour voted - Harbour News';
    assert.equal(
      headlineOf({ title, body: '<h1>Harbour News</h1>' }),
      'Why the council of the harbour voted',
    );
  });

  it('is the name of the site on its first page', () => {
    assert.equal(
      headlineOf({ title: 'Harbour News', body: '<h1>Harbour News</h1>' }),
      'Harbour News',
    );
  });

  it('is no single word of a long title', () => {
    const title =
      'How the council, the crews and the engineers of Port Ellery came to agree on a wall';
    assert.equal(headlineOf({ title, body: '<h1>Engineers</h1>' }), title);
  });

  it('is the only heading, when that is more than a label, though the titles say otherwise', () => {
    const title = 'Harbour News - The heart of the port';
    const body = '<h1>Nine of thirteen vote for the wall</h1>';
    assert.equal(headlineOf({ title, body }), 'Nine of thirteen vote for the wall');
    assert.equal(
      headlineOf({ title: 'Nine of thirteen vote for it', body: '<h1>Latest posts</h1>' }),
      'Nine of thirteen vote for it',
    );
  });

  it('is the part of the title that the page shows, where no heading says it', () => {
    const body =
      '<table><tr><td><font size="5">Council votes on breakwater</font></td></tr></table>';
    assert.equal(
      headlineOf({
        title: 'The Evening Harbour Review of Northport - Council votes on breakwater',
        body,
      }),
      'Council votes on breakwater',
    );
  });
});
