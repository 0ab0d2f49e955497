import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitQuestion } from '../../../src/core/ask/split-question.ts';

describe('splitQuestion', () => {
  const whole = [
    'who led and paid for the work?',
    'what about salt and pepper?',
    'where and when did they meet?',
    'and what now?',
    '',
  ];
  for (const text of whole) {
    it(`leaves one question whole: “${text}”`, () => {
      assert.deepEqual(splitQuestion(text), [text]);
    });
  }

  it('takes two questions apart', () => {
    assert.deepEqual(splitQuestion('when did the bridge open, and who built it?'), [
      'when did the bridge open',
      'who built it?',
    ]);
    assert.deepEqual(splitQuestion('Wann kam der Zug und wer fuhr ihn?'), [
      'Wann kam der Zug',
      'wer fuhr ihn?',
    ]);
  });
});
