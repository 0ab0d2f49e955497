import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readQuestion } from '../../../src/core/ask/question.ts';
import { NOW } from '../sample-store.ts';

function terms(question: string, ...history: readonly string[]): string {
  return readQuestion(question, { history, now: NOW, timeZone: 'UTC' }).terms;
}

describe('readQuestion', () => {
  it('keeps what is asked about', () => {
    assert.equal(terms('What did Lavrov say about Syria?'), 'lavrov syria');
    assert.equal(terms('Wer gewann die Wahl in Berlin?'), 'gewann wahl berlin');
  });

  it('puts a new name in the place of the old one', () => {
    assert.equal(
      terms('and Ukraine?', 'Did they discuss sanctions on Iran?'),
      'discuss sanctions ukraine',
    );
  });

  it('keeps the subject that a pronoun stands for', () => {
    assert.match(terms('when did it open?', 'How much is the new bridge?'), /bridge.*open/);
  });

  it('takes a whole question for itself', () => {
    assert.equal(
      terms('Who leads the Norwegian parliament now?', 'What is new in Syria?').includes('syria'),
      false,
    );
  });

  it('goes on with the time of the question before', () => {
    const { since } = readQuestion('and Ukraine?', {
      history: ['what happened in Syria last week?'],
      now: NOW,
      timeZone: 'UTC',
    });
    assert.equal(since?.toString().slice(0, 10), '2026-11-16');
  });

  it('never raises for odd input', () => {
    for (const text of ['', '???', '\u0000', '"'.repeat(5_000), 'and?', '🙂'.repeat(300)]) {
      assert.equal(typeof terms(text, text), 'string');
    }
  });
});
