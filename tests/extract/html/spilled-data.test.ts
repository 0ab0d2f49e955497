import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../../src/extract/article.ts';

const PROSE =
  'The harbour council voted nine to four on Tuesday to rebuild the north breakwater, which lost forty metres of stone.';
/** A state script that ends at the "</script>" inside its own text. */
const SPILL = `<script>window.state = {"parts":[{"html":"<script src=w.js></script>
  ","providerName":"Twitter","width":550,"type":"oembed"},{"type":"Markdown","content":"${PROSE} ${PROSE}"},
  {"html":null,"id":7}]}</script>`;

function textOf(body: string): string {
  const html = `<html><head><title>Votes</title></head><body>${body}</body></html>`;
  const article = readArticle({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    address: 'https://example.org/a',
    fetchedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  });
  return article.sections.flatMap((section) => section.paragraphs).join('\n');
}

describe('data of a script that ended too early', () => {
  const article = `<article><p>${PROSE}</p><p>Work starts in March. ${PROSE}</p></article>`;

  it('is no text of the article', () => {
    const text = textOf(`${SPILL}${article}`);
    assert.ok(!text.includes('providerName'), text);
    assert.match(text, /^The harbour council voted/);
  });

  it('stays where an article shows code', () => {
    const code = '<pre>{"type":"text","width":550,"content":"a"}</pre>';
    const text = textOf(`<article><p>${PROSE}</p>${code}<p>${PROSE} It is so.</p></article>`);
    assert.ok(text.includes('"width":550'), text);
  });

  it('is not seen in a sentence that names a key', () => {
    const sentence = `Set "width": 550 and "type": "text" in the file, then "id": 7. ${PROSE}`;
    assert.ok(textOf(`<article><p>${sentence}</p></article>`).includes('"width": 550'));
  });
});
