import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../../src/extract/article.ts';

const PROSE =
  '<p>The harbour council voted nine to four on Tuesday to rebuild the north breakwater at last, and to pay for it.</p>';
const INVITATION = 'Harbour news from our own reporters before breakfast, every working day.';

function textOf(box: string): string {
  const more =
    '<p>Engineers told the meeting that the wall lost forty metres of stone during the storms.</p>';
  const html = `<html><head><title>Council votes</title></head><body><article><h1>Council votes</h1>${PROSE}${box}${more}</article></body></html>`;
  const { sections } = readArticle({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    address: 'https://example.org/a',
    fetchedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  });
  return sections.flatMap(({ paragraphs }) => paragraphs).join('\n');
}

describe('an invitation beside a field for an e-mail address', () => {
  for (const [what, field] of Object.entries({
    'of its type': '<input type="email">',
    'in a form of its own': '<form><input type="email"><button>Subscribe</button></form>',
    'of its name': '<div><input type="text" name="user_email"></div>',
  })) {
    it(`is left out where the field is ${what}`, () => {
      const box = `<div class="x1"><p>${INVITATION}</p>${field}<button>OK</button></div>`;
      assert.doesNotMatch(textOf(box), /breakfast/);
      assert.match(textOf(box), /forty metres/);
    });
  }

  it('is told from text with another field', () => {
    const box = `<div class="x1"><p>${INVITATION}</p><input type="text" name="query"></div>`;
    assert.match(textOf(box), /breakfast/);
  });

  it('does not take the article with it', () => {
    assert.match(textOf('<input type="email">'), /forty metres/);
  });
});
