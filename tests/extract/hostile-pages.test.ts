import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BroadsheetError } from '../../src/domain/errors.ts';
import { readArticle } from '../../src/extract/article.ts';
import { CORE, HOSTILE_PAGES, type HostilePage } from '../fakes/hostile/pages.ts';

/** What would be stored, as text; `null` where the page is refused. */
function read({ make }: HostilePage): string | null {
  try {
    const article = readArticle({
      bytes: Buffer.from(make('http://127.0.0.1:9')),
      contentType: 'text/html',
      address: 'https://example.org/a',
      fetchedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
    });
    return JSON.stringify(article);
  } catch (error) {
    if (error instanceof BroadsheetError) return null;
    throw error;
  }
}

describe('readArticle on hostile and broken pages', () => {
  for (const expected of HOSTILE_PAGES) {
    it(`${expected.name}: ${expected.outcome}`, () => {
      const stored = read(expected);
      const required = [...(expected.outcome === 'core' ? CORE : []), ...(expected.require ?? [])];
      for (const text of required) assert.ok(stored?.includes(text), text);
      for (const text of expected.forbid ?? []) assert.ok(!stored?.includes(text), text);
    });
  }
});
