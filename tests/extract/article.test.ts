import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../src/extract/article.ts';

const FETCHED_AT = Temporal.Instant.from('2026-01-01T00:00:00Z');

function read(text: string, contentType: string | null, address = 'https://example.org/a') {
  return readArticle({
    bytes: new TextEncoder().encode(text),
    contentType,
    address,
    fetchedAt: FETCHED_AT,
  });
}

const PARAGRAPH =
  'The council voted nine to four on Tuesday to rebuild the north breakwater, engineers told the meeting.';
const OTHER =
  'Work is expected to start in March, and it will cost sixty-one million crowns, the council said.';
const PAGE = `<!doctype html><html lang="en-GB"><head><title>Council rebuilds breakwater</title></head><body>
<nav><a href="/">Home</a><a href="/news">News</a></nav>
<article><h1>Council rebuilds breakwater</h1><p>${PARAGRAPH}</p><h2>What it costs</h2><p>${OTHER}</p>
<ul><li>Sixty-one million crowns for stone.</li></ul>
<p style="display:none">HIDDEN words</p></article><footer>© 2026 Example</footer></body></html>`;

describe('an HTML page', () => {
  it('gives its prose under its headings', () => {
    const article = read(PAGE, 'text/html; charset=utf-8');
    assert.equal(article.headline, 'Council rebuilds breakwater');
    assert.equal(article.language, 'en');
    const last = article.sections.at(-1);
    assert.equal(last?.heading, 'What it costs');
    assert.deepEqual(last?.paragraphs, [OTHER, '• Sixty-one million crowns for stone.']);
  });

  it('keeps neither navigation, footer nor hidden text', () => {
    const text = JSON.stringify(read(PAGE, 'text/html'));
    for (const junk of ['Home', '© 2026', 'HIDDEN']) assert.ok(!text.includes(junk), junk);
  });

  it('is told from plain text without a content type', () => {
    assert.equal(read(PAGE, null).headline, 'Council rebuilds breakwater');
  });
});
