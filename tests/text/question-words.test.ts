import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutQuestionWords } from '../../src/text/question-words.ts';

describe('withoutQuestionWords', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Who won the election?', 'won the election?'],
    ['Qué pasó en Siria', 'en Siria'],
    ['Wie hoch ist der Leitzins?', 'ist der Leitzins?'],
    ['Wie viele Menschen starben?', 'Menschen starben?'],
    ['Hoeveel mensen stierven?', 'mensen stierven?'],
    ['Quante persone sono morte?', 'persone sono morte?'],
    ['Скільки людей загинуло?', 'людей загинуло?'],
    ['Когда откроют мост', 'откроют мост'],
    ['叙利亚为什么停火', '叙利亚 停火'],
    ['姚明做了什么？', '姚明 ？'],
    ['地震什么时候发生', '地震 发生'],
    ['首相は何を発表しましたか', '首相は 発表'],
  ];
  for (const [question, expected] of rows) {
    it(question, () => {
      assert.equal(withoutQuestionWords(question).replace(/^\p{P}/u, ''), expected);
    });
  }

  it('keeps a question of asking words alone', () => {
    assert.equal(withoutQuestionWords('What happened?'), 'What happened?');
  });
});
