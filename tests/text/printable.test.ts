import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { printable, printableLine } from '../../src/text/printable.ts';

describe('printable', () => {
  it('leaves ordinary writing of any script as it is', () => {
    for (const text of ['Tom & Jerry <3 cheese', 'Лавров — 中文标题 — العربية', 'Family 👨‍👩‍👧 wins']) {
      assert.equal(printable(text), text);
    }
  });

  it('takes out what turns the text around', () => {
    assert.equal(printable('Invoice \u202efdp.exe'), 'Invoice fdp.exe');
  });

  it('takes out what nobody sees', () => {
    assert.equal(printable('pay\u200bpal\u2060.\ufeffcom'), 'paypal.com');
    assert.equal(printable('Sunny\u{e0041}\u{e0042}'), 'Sunny');
    assert.equal(printable('A\u0000B\u001b[31mD'), 'AB[31mD');
  });

  it('replaces half of a pair that would break an encoder', () => {
    assert.equal(printable('cut \ud83d here'), 'cut \ufffd here');
  });

  it('ends every line in the same way', () => {
    assert.equal(printable('a\r\nb\rc\u2028d'), 'a\nb\nc\nd');
  });

  it('caps accents that are piled upon one letter', () => {
    assert.equal(printable(`z${'\u0301'.repeat(40)}`).length, 9);
  });

  it('has nothing left to take out the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(printable(printable(text)), printable(text));
      }),
    );
  });
});

describe('printableLine', () => {
  it('is one line', () => {
    assert.equal(printableLine(' a\n\tb \u00a0 c '), 'a b c');
  });
});
