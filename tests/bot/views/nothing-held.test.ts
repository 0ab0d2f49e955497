import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nothingHeld, unanswered } from '../../../src/bot/views/nothing-held.ts';
import { plainReply } from '../../../src/text/plain-reply.ts';

describe('a question without an answer', () => {
  it('whose topic is held says that only the answer is missing', () => {
    const offered = { areNamed: true, areNear: true, names: ['Ada Brook'] };
    const text = plainReply(unanswered('when was Ada Brook born?', { offered, near: [] }));
    assert.match(text, /^No report held answers “when was Ada Brook born\?”\. .*on the topic:/);
    assert.doesNotMatch(text, /Nothing is held/);
  });

  it('names the reports that come nearest, and no other topics', () => {
    const offered = { areNamed: false, areNear: false, names: ['Harbour'] };
    const near = [{ headline: 'Bridge opens', url: null, outlet: 'Gazette', publishedAt: null }];
    const answer = unanswered('when will it close?', { offered, near });
    const text = plainReply(answer);
    assert.match(text, /^No report held clearly answers .*nearest:\n\n• Bridge opens · Gazette$/);
    assert.doesNotMatch(JSON.stringify(answer), /Harbour/);
  });

  it('whose topic is not held either says so', () => {
    const offered = { areNamed: false, areNear: true, names: ['Brookfield'] };
    const text = plainReply(unanswered('who is Brok?', { offered, near: [] }));
    assert.match(text, /^Nothing is held on “who is Br/);
  });
});

describe('a topic on which nothing is held', () => {
  it('is told so beside the topics that share a word with it', () => {
    const offered = { areNamed: true, areNear: true, names: ['Ada Brook'] };
    assert.match(plainReply(nothingHeld('Brook Street', offered)), /^Nothing is held on “Brook St/);
  });
});
