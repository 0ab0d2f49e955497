import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { clipText, takeGraphemes } from '../../src/text/graphemes.ts';

const FAMILY = '👨‍👩‍👧';

describe('takeGraphemes', () => {
  it('leaves what is short enough', () => {
    assert.equal(takeGraphemes('news', 4), 'news');
  });

  it('never cuts a grapheme in two', () => {
    const text = `news ${FAMILY.repeat(40)}`;
    for (let max = 0; max < text.length; max += 1) {
      const taken = takeGraphemes(text, max);
      assert.ok(taken.length <= max);
      assert.match(taken, /^(?:n|ne|new|news|news (?:👨‍👩‍👧)*)?$/u);
    }
  });

  it('gives whole characters of any text, no longer than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(200), (text, max) => {
        const taken = takeGraphemes(text, max);
        assert.ok(taken.length <= max || taken === text);
        assert.ok(text.startsWith(taken) && taken.isWellFormed());
      }),
    );
  });
});

describe('clipText', () => {
  it('says that something is missing', () => {
    assert.equal(clipText('A headline of many words', 12), 'A headline…');
  });

  it('keeps to its length', () => {
    for (let max = 1; max < 30; max += 1) {
      assert.ok(clipText(`x ${FAMILY.repeat(9)} y`, max).length <= max);
    }
  });
});
