import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { proofReply } from '../../src/bot/views/proof.ts';
import type { ArticleId } from '../../src/domain/identity.ts';
import type { Claim } from '../../src/domain/summary.ts';

function claim(text: string, quote: string): Claim {
  return {
    text,
    citations: [
      {
        article: 'a' as ArticleId,
        sectionIndex: 0,
        quote,
        headline: 'A headline',
        heading: null,
        outlet: null,
        url: null,
        publishedAt: null,
        start: 0,
        end: quote.length,
      } as unknown as Claim['citations'][number],
    ],
  };
}

describe('proof', () => {
  it('shows the words behind each claim, and a sentence that is quoted only once', () => {
    const { blocks } = proofReply([
      claim('Ships waited.', '41 ships waited outside.'),
      claim('The harbour is closed.', 'The harbour is closed.'),
    ]);
    assert.deepEqual(
      blocks.map(({ type }) => type),
      ['paragraph', 'quote', 'quote'],
    );
  });
});
