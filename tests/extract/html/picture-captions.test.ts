import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../../src/extract/article.ts';

const PROSE = [
  'The harbour council voted nine to four on Tuesday to rebuild the north breakwater at last.',
  'Engineers told the meeting that the wall lost forty metres of stone during the storms.',
  'Work is expected to start in March and to cost 61 million crowns, the council said.',
];
const CAPTION =
  'Members of the council look at a model of the wall that they want to build in March.';

function textOf(inside: string): string {
  const html = `<html><head><title>Council votes</title></head><body><article><h1>Council votes</h1><p>${PROSE[0]}</p>${inside}<p>${PROSE[1]}</p><p>${PROSE[2]}</p></article></body></html>`;
  const article = readArticle({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    address: 'https://example.org/a',
    fetchedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  });
  return article.sections.flatMap(({ paragraphs }) => paragraphs).join('\n');
}

describe('captions of pictures', () => {
  const pictures = {
    figcaption: `<figure><img src="a.jpg"><figcaption><p>${CAPTION}</p></figcaption></figure>`,
    'a class': `<div><img src="a.jpg"><p class="wp-caption-text">${CAPTION}</p></div>`,
    itemprop: `<div><img src="a.jpg"><div itemprop="caption"><span>${CAPTION}</span></div></div>`,
  };
  for (const [way, html] of Object.entries(pictures)) {
    it(`are left out when ${way} marks them`, () => {
      const text = textOf(html);
      assert.ok(!text.includes(CAPTION), text);
      for (const sentence of PROSE) assert.ok(text.includes(sentence), text);
    });
  }

  it('are not everything within a page that is named so', () => {
    const text = textOf(
      `<div class="caption"><div><div><div><p>${CAPTION}</p></div></div></div></div>`,
    );
    assert.ok(text.includes(CAPTION), text);
  });
});
