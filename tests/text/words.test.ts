import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isStopWord } from '../../src/text/stop-words.ts';
import { words } from '../../src/text/words.ts';

describe('words', () => {
  it('folds case, diacritics and letters with strokes', () => {
    assert.deepEqual(words('Łódź, Ørsted — STRASSE Straße!'), [
      'lodz',
      'orsted',
      'strasse',
      'strasse',
    ]);
  });

  it('keeps apostrophes within words', () => {
    assert.deepEqual(words("Trump's plan doesn't"), ["trump's", 'plan', "doesn't"]);
  });

  it('cuts Chinese and Japanese alike in text and question', () => {
    const text = words('叙利亚的和平谈判在日内瓦举行');
    for (const word of words('叙利亚')) assert.ok(text.includes(word));
    assert.ok(words('日本の首相が訪問した').includes('首相'));
  });

  it('keeps the voicing of kana', () => {
    assert.ok(words('ガス')[0] !== words('カス')[0]);
  });
});

describe('isStopWord', () => {
  const rows: readonly (readonly [string, string | null, boolean])[] = [
    ['the', 'en', true],
    ['the', null, true],
    ['für', 'de', true],
    ['the', 'de', false],
    ['они', 'ru', true],
    ['في', 'ar', true],
    ['的', 'zh-Hans', true],
    ['が', 'ja', true],
    ['syria', 'en', false],
    ['the', 'xx', false],
  ];
  for (const [word, language, expected] of rows) {
    it(`${word} in ${language ?? 'an unknown language'}: ${expected}`, () => {
      assert.equal(isStopWord(words(word)[0] ?? '', language), expected);
    });
  }
});
