import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { cleanLine, cleanText } from '../../src/text/normalize.ts';

describe('text at the door', () => {
  it('has plain spaces only, one at a time', () => {
    assert.equal(
      cleanLine(' Alleged Russian Role in\u00A0US\u2003 Election\u3000'),
      'Alleged Russian Role in US Election',
    );
    assert.equal(cleanText('a \r\n\r\n\r\n\r\n b\u2028c'), 'a\n\nb\nc');
  });

  it('loses what nobody sees', () => {
    assert.equal(
      cleanLine('vote\u200Bs\uFEFF \u202Egnp.exe\u202C \u2066x\u2069 so\u00ADft'),
      'votes gnp.exe x soft',
    );
    const tags = String.fromCodePoint(0xe0069, 0xe0067, 0xe006e);
    assert.equal(cleanLine(`calm${tags} text`), 'calm text');
    assert.equal(cleanLine('half \uD83D moon'), 'half moon');
    assert.equal(cleanLine('a\u0000b\u0007c'), 'abc');
  });

  it('keeps at most two accents upon a letter', () => {
    assert.equal(cleanLine(`Z${'\u0317'.repeat(30)}algo`), 'Z\u0317\u0317algo');
    assert.equal(cleanLine('Việt Nam'), 'Việt Nam');
  });

  it('keeps the joiners that writing and emoji need', () => {
    assert.equal(cleanLine('می\u200Cخواهم'), 'می\u200Cخواهم');
    assert.equal(cleanLine('👩\u200D🚒'), '👩\u200D🚒');
    assert.equal(cleanLine('ad\u200Dmin'), 'admin');
  });

  it('changes nothing the second time', () => {
    const odd = fc.string({ unit: 'binary' });
    const marks = fc
      .array(
        fc.constantFrom('a', '\u0300', '\u0317', '\u200C', '\u200D', '\u00A0', '\n', ' ', '\u202E'),
      )
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.oneof(odd, marks, fc.string()), (text) => {
        const once = cleanText(text);
        assert.equal(cleanText(once), once);
        assert.ok(once.isWellFormed());
      }),
      { numRuns: 2_000 },
    );
  });
});
