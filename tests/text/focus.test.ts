import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FOCUS_WEIGHTS } from '../../src/text/focus/weights.ts';
import {
  chooseEvidence,
  focusFeatures,
  focusOn,
  type FocusSentence,
} from '../../src/text/focus.ts';
import { contentStems } from '../../src/text/sentence-terms.ts';

const SENTENCES: readonly FocusSentence[] = [
  'The council met on Tuesday.',
  'A new bridge over the river will cost ten million.',
  'It is to open in two years.',
  'The mayor thanked the fire brigade.',
  'Steel for the bridge comes from Sweden.',
  'A choir sang at the end.',
].map((text) => ({ text, stems: contentStems(text, 'en'), headingStems: [], language: 'en' }));

describe('focusOn', () => {
  it('finds the sentences with the words, best first', () => {
    const { relevance, coverage } = focusOn(SENTENCES, contentStems('bridges', 'en'));
    assert.deepEqual(new Set(chooseEvidence(relevance).slice(0, 2)), new Set([1, 4]));
    assert.ok((coverage[1] ?? 0) > 0 && coverage[0] === 0);
  });

  it('takes a neighbour that goes on with it over a distant sentence', () => {
    const { relevance } = focusOn(SENTENCES, contentStems('bridge', 'en'));
    assert.ok((relevance[2] ?? 0) > (relevance[5] ?? 1));
  });

  it('holds for no sentences and for no words', () => {
    assert.deepEqual(focusOn([], ['bridg']).relevance, []);
    assert.ok(focusOn(SENTENCES, []).coverage.every((share) => share === 0));
  });

  it('has one weight for each feature', () => {
    const vectors = SENTENCES.map(() => new Map<string, number>());
    const measures = { coverage: SENTENCES.map(() => 0), focusStems: [], vectors };
    for (const row of focusFeatures(SENTENCES, measures)) {
      assert.equal(row.length, FOCUS_WEIGHTS.length);
    }
  });
});

describe('chooseEvidence', () => {
  it('names as many sentences as are likely', () => {
    assert.deepEqual(chooseEvidence([0.9, 0.1, 0.8, 0.05]), [0, 2]);
  });
});
