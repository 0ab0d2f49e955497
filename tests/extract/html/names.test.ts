import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createNameTable } from '../../../src/extract/html/names.ts';

describe('createNameTable', () => {
  const table = createNameTable(['id', 'class', 'aria-hidden']);

  function find(markup: string): string | null {
    return table.find(Buffer.from(`<${markup}>`), 1, markup.length + 1);
  }

  it('finds known names in whatever case', () => {
    assert.equal(find('class'), 'class');
    assert.equal(find('Aria-HIDDEN'), 'aria-hidden');
  });

  it('finds no other name, however alike', () => {
    for (const name of ['clasp', 'classes', 'i', 'aria\rhidden', ''])
      assert.equal(find(name), null);
  });
});
