import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  draftPieces,
  piecesAfter,
} from '../../../../../src/adapters/platforms/slack/render/pieces.ts';
import { reply, type Reply } from '../../../../../src/domain/reply.ts';
import { checkBlocks } from '../../../../protocol/slack/block-kit.ts';
import { GOLDEN_REPLIES } from '../../../../fixtures/replies.ts';

function listOf(count: number): Reply {
  const items = Array.from({ length: count }, (_, index) => ({
    text: `Claim ${index + 1}.`,
    citations: [],
  }));
  return reply('answer', { title: 'A question', blocks: [{ type: 'bullets', items }] });
}

describe('drafts in pieces that a stream grows by', () => {
  it('adds what is new alone', () => {
    const standing = draftPieces(listOf(2));
    const added = piecesAfter(standing, draftPieces(listOf(4)));
    assert.deepEqual(JSON.stringify(added).match(/Claim \d/gu), ['Claim 3', 'Claim 4']);
  });

  it('leaves controls, sources and footer for the end', () => {
    const whole = GOLDEN_REPLIES['summary'] ?? listOf(1);
    const text = JSON.stringify(draftPieces(whole));
    assert.doesNotMatch(text, /Show proof|Example Times|1 claim left out/u);
    assert.match(text, /four zones work/u);
  });

  it('says when a draft takes words back', () => {
    assert.equal(piecesAfter(draftPieces(listOf(3)), draftPieces(listOf(2))), null);
  });

  it('says when a draft outgrows a message', () => {
    assert.equal(piecesAfter([], draftPieces(listOf(60))), null);
  });

  it('keeps every rule of Block Kit', () => {
    for (const golden of Object.values(GOLDEN_REPLIES)) {
      const pieces = piecesAfter([], draftPieces(golden));
      if (pieces !== null) assert.deepEqual(checkBlocks(pieces), []);
    }
  });
});
