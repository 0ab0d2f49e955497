import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { topicWish } from '../../src/bot/topic-wish.ts';

describe('topicWish', () => {
  const wishes: readonly (readonly [string, string])[] = [
    ['summarize the news about harbour fees', 'harbour fees'],
    ['summarise syria', 'syria'],
    ["what's new on AI?", 'AI'],
    ['What is happening in Malling?', 'Malling'],
    ['any news about the rowing league?', 'rowing league'],
    ['tell me about Ada Brook', 'Ada Brook'],
    ['latest on the ferry strike', 'ferry strike'],
    ['Neues über den Hafen', 'den Hafen'],
    ['quoi de neuf sur le port ?', 'le port'],
    ['noticias sobre el puerto', 'el puerto'],
    ['brook', 'brook'],
    ['ferry strike', 'ferry strike'],
  ];
  for (const [text, topic] of wishes) {
    it(`takes “${text}” for the topic “${topic}”`, () => {
      assert.equal(topicWish(text), topic);
    });
  }

  const questions = [
    'who met Brook',
    'syria?',
    'and Norway',
    'why',
    '???',
    'tell me who built the bridge',
    'the bridge was opened on Friday by somebody',
  ];
  for (const text of questions) {
    it(`takes “${text}” for no topic`, () => {
      assert.equal(topicWish(text), null);
    });
  }
});
