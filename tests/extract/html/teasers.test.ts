import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../../src/extract/article.ts';

const PROSE = [
  'The harbour council voted nine to four on Tuesday to rebuild the north breakwater at last.',
  'Engineers told the meeting that the wall lost forty metres of stone during the storms.',
  'Work is expected to start in March and to cost 61 million crowns, the council said.',
  'Two members who voted against it want the harbour to pay for a wall of steel instead.',
  'A ferry company has offered to move its boats to the east quay while the work goes on.',
];

function read(parts: readonly string[]) {
  const body = PROSE.map((text, index) => `<p>${text}</p>${parts[index] ?? ''}`).join('');
  const html = `<html><head><title>Council votes</title></head><body><article><h1>Council votes</h1><div class="body">${body.repeat(2)}</div></article></body></html>`;
  return readArticle({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    address: 'https://example.org/a',
    fetchedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  });
}

function textOf(parts: readonly string[]): string {
  return read(parts)
    .sections.flatMap(({ heading, paragraphs }) => [heading ?? '', ...paragraphs])
    .join('\n');
}

const OTHER = '<a href="/b">How the storm of January broke the old lighthouse</a>';

describe('headlines of other articles between the paragraphs', () => {
  const cards = {
    'a card with a linked heading': `<div class="card"><div class="text"><div><h2>${OTHER}</h2></div></div></div>`,
    'a linked card around a heading': `<div class="card"><div><a href="/b"><h3>How the storm of January broke the old lighthouse</h3></a></div></div>`,
    'a line that is a link': `<p>${OTHER}</p>`,
    'a label with a link': `<p><strong>From the archive:</strong> ${OTHER}</p>`,
  };
  for (const [what, html] of Object.entries(cards)) {
    it(`are left out when shown as ${what}`, () => {
      assert.doesNotMatch(textOf(['', html]), /lighthouse/);
    });
  }
});

describe('links of the article itself', () => {
  it('stay as headings of their sections', () => {
    const headings = read([`<h2><a href="#vote">The vote</a></h2>`, '']).sections.map(
      ({ heading }) => heading,
    );
    assert.ok(headings.includes('The vote'), String(headings));
  });

  it('stay within a sentence', () => {
    const text = textOf([`<p>The minutes are on ${OTHER}, as always on Fridays.</p>`]);
    assert.match(text, /lighthouse, as always on Fridays/);
  });
});
