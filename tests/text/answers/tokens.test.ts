import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readContent } from '../../../src/text/answers/tokens.ts';

function stemsOf(text: string): readonly string[] {
  return readContent(text, 'en').map(({ stem }) => stem);
}

describe('content of a text', () => {
  it('spells out signs and counts ordinals as numbers', () => {
    assert.deepEqual(stemsOf('The 20th fine: $5'), ['20', 'fine', 'dollar', '5']);
  });

  it('takes words that JavaScript has a meaning for as words', () => {
    assert.deepEqual(stemsOf('the constructor'), stemsOf('The Constructor'));
    assert.equal(stemsOf('a constructor, a prototype').length, 2);
  });
});
