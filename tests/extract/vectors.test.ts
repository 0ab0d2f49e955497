import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readArticle } from '../../src/extract/article.ts';

interface PageCase {
  readonly id: string;
  readonly expect: {
    readonly core: boolean;
    readonly maxMs: number;
    readonly forbid?: readonly string[];
    readonly require?: readonly string[];
  };
  readonly make: () => Uint8Array;
}

const VECTORS = fileURLToPath(new URL('../../../shared/vectors/pages/', import.meta.url));
const isThere = existsSync(VECTORS);

async function load<Module>(path: string): Promise<Module> {
  return (await import(VECTORS + path)) as Module;
}

describe('hostile and awkward pages', { skip: isThere ? false : `${VECTORS} is absent` }, () => {
  it('hold what they must and nothing that is hidden', async () => {
    const { default: cases } = await load<{ default: readonly PageCase[] }>('dev/cases.mjs');
    const { CORE } = await load<{ CORE: readonly string[] }>('lib.mjs');
    for (const { id, expect, make } of cases) {
      const start = performance.now();
      const article = readArticle({
        bytes: make(),
        contentType: 'text/html',
        address: 'https://example.org/a',
        fetchedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
      });
      assert.ok(performance.now() - start < expect.maxMs, `${id} in time`);
      const stored = JSON.stringify(article);
      for (const text of expect.core ? CORE : [])
        assert.ok(stored.includes(text), `${id}: ${text}`);
      for (const text of expect.require ?? []) assert.ok(stored.includes(text), `${id}: ${text}`);
      for (const text of expect.forbid ?? []) assert.ok(!stored.includes(text), `${id}: ${text}`);
    }
  });
});
