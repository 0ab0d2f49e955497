import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainReply } from '../../src/text/plain-reply.ts';
import { GOLDEN_REPLIES, HOSTILE_TEXT } from '../fixtures/replies.ts';
import { textReply } from '../fakes/bot.ts';

function golden(kind: string): string {
  const reply = GOLDEN_REPLIES[kind];
  assert.ok(reply);
  return plainReply(reply);
}

describe('plainReply', () => {
  it('reads like the reply', () => {
    assert.equal(
      golden('answer'),
      [
        'Did they discuss sanctions?',
        'No. “We did not discuss sanctions at all”, Lavrov said after the talks. [1]',
        '“The topic of sanctions was not touched upon.” [1]',
        '[1] Lavrov’s Press Conference After Talks in Washington: What We Learned · Bilateral Ties, Sanctions · Sputnik International · 2017-05-11',
        '1 article',
      ].join('\n\n'),
    );
  });

  it('gives bullets, dates and a footer', () => {
    const text = golden('summary');
    assert.match(text, /^• Lavrov said .+ \[1\]$/m);
    assert.match(text, /^Sputnik International · 2017-05-11$/m);
    assert.match(text, /^2 articles · 2 outlets · 14:05 UTC · 1 claim left out$/m);
  });

  it('holds no address, since nothing in it is a link', () => {
    assert.doesNotMatch(golden('digest'), /https?:/);
  });

  it('shows nothing invisible', () => {
    assert.doesNotMatch(plainReply(textReply(HOSTILE_TEXT)), /[\u202e\u200b\ufeff]/);
  });
});
