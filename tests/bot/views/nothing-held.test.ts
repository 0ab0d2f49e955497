import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nothingHeld, unanswered } from '../../../src/bot/views/nothing-held.ts';
import { plainReply } from '../../../src/text/plain-reply.ts';

describe('a question without an answer', () => {
  it('whose topic is held says that only the answer is missing', () => {
    const offered = { areNamed: true, areNear: true, names: ['Ada Brook'] };
    const text = plainReply(unanswered('when was Ada Brook born?', offered));
    assert.match(text, /^No report held answers “when was Ada Brook born\?”\. .*on the topic:/);
    assert.doesNotMatch(text, /Nothing is held/);
  });

  it('whose topic is not held either says so', () => {
    const offered = { areNamed: false, areNear: true, names: ['Brookfield'] };
    assert.match(plainReply(unanswered('who is Brok?', offered)), /^Nothing is held on “who is Br/);
  });
});

describe('a topic on which nothing is held', () => {
  it('is told so beside the topics that share a word with it', () => {
    const offered = { areNamed: true, areNear: true, names: ['Ada Brook'] };
    assert.match(plainReply(nothingHeld('Brook Street', offered)), /^Nothing is held on “Brook St/);
  });
});
