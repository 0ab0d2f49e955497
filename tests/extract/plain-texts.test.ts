import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readArticle } from '../../src/extract/article.ts';

/**
 * Scraped pages as plain text, each written for this test in the manner of another kind of outlet. Above the line of
 * equals signs stands the text; below it, what is expected: `headline`, `heading`s in order, `keep` and `drop`.
 */
const FOLDER = new URL('../fixtures/pages/plain/', import.meta.url);
const BORDER = '\n==========\n';

function expectation(lines: string, name: string): readonly string[] {
  return lines
    .split('\n')
    .filter((line) => line.startsWith(`${name}: `))
    .map((line) => line.slice(name.length + 2));
}

describe('scraped text', () => {
  for (const file of readdirSync(FOLDER)) {
    it(`of ${file.replace('.txt', '')} gives its headings and prose alone`, () => {
      const [text = '', expected = ''] = readFileSync(new URL(file, FOLDER), 'utf8').split(BORDER);
      const article = readArticle({
        bytes: new TextEncoder().encode(text),
        contentType: 'text/plain',
        address: file,
        fetchedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
      });
      const headings = article.sections.flatMap(({ heading }) => heading ?? []);
      const stored = article.sections.flatMap((section) => [
        section.heading ?? '',
        ...section.paragraphs,
      ]);
      assert.deepEqual([article.headline], expectation(expected, 'headline'));
      assert.deepEqual(headings, expectation(expected, 'heading'));
      for (const kept of expectation(expected, 'keep')) {
        assert.ok(
          stored.some((line) => line.includes(kept)),
          `keeps "${kept}"`,
        );
      }
      for (const junk of expectation(expected, 'drop')) {
        assert.ok(!stored.some((line) => line.includes(junk)), `drops "${junk}"`);
      }
    });
  }
});

describe('text whose first line is too long for a headline', () => {
  it('keeps that line in its text', () => {
    const line =
      'The council voted nine to four on Tuesday to rebuild the north breakwater. '.repeat(9);
    const { headline, sections } = readArticle({
      bytes: new TextEncoder().encode(`${line}\nEngineers told the meeting that it would last.`),
      contentType: 'text/plain',
      address: 'https://example.org/a.txt',
      fetchedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
    });
    assert.ok(headline.length <= 500);
    const paragraphs = sections.flatMap((section) => section.paragraphs);
    assert.deepEqual(paragraphs, [line.trim(), 'Engineers told the meeting that it would last.']);
  });
});
