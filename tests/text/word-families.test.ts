import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stem } from '../../src/text/stem.ts';
import { kinOf } from '../../src/text/word-families.ts';
import { words } from '../../src/text/words.ts';

/** Pairs whose stems meet, or of which each leads to the other. */
const FAMILIES = `expelled expulsion|decided decisions|extends extension|destroyed destruction|elected election|
  invades invasion|exploded explosions|admitted admission|suspend suspension|converted conversion|merge merged|
  excluded exclusion|prescribe prescription|acquired acquisition|resumed resumption|proposed proposition|
  intervened intervention|received reception|solve solution|notified notification|implied implication|died deaths|
  agreed agreements|denies denial|lost losses|paid payment|produced production|seized seizure|speaks speech|
  sold sales|stole theft|winner won|Russians Russia|French France|Iraqi Iraq|Danes Denmark|organised organization|
  labour labor|theatre theaters|AI artificial|EU European|UK Britain|quake earthquakes|economy economists|
  democracy democratic|volcanic volcano|execution executed|criticism critics`;

const STRANGERS = `policy police|process proceed|commission commit|successful success suction|
  resolve restaurant|general gender|sport support|plus plunder|event evening`;

function isMet(one: string, other: string): boolean {
  const [left, right] = [stem(one, 'en'), stem(other, 'en')];
  return left === right || kinOf(left, 'en').includes(right);
}

function rows(table: string): readonly (readonly string[])[] {
  return table.split('|').map((row) => words(row));
}

describe('the families of words', () => {
  for (const [one = '', other = ''] of rows(FAMILIES)) {
    it(`lead from ${one} to ${other} and back`, () => {
      assert.ok(isMet(one, other), kinOf(stem(one, 'en'), 'en').join(' '));
      assert.ok(isMet(other, one), kinOf(stem(other, 'en'), 'en').join(' '));
    });
  }

  for (const [one = '', ...others] of rows(STRANGERS)) {
    const [other = ''] = others.slice(-1);
    it(`keep ${one} and ${other} apart`, () => {
      assert.ok(!isMet(one, other));
      assert.ok(!isMet(other, one));
    });
  }

  it('are empty where a language has no table', () => {
    assert.deepEqual(kinOf('expel', 'ja'), []);
  });
});
