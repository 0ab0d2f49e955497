import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scoreSupport } from '../../../src/text/claims/score-support.ts';

const ARTICLE = [
  'The harbour council voted nine to four on Tuesday to rebuild the north breakwater.',
  'Work starts in March and costs 61 million crowns.',
  'Crews asked for a temporary berth.',
];

const score = (claim: string) => scoreSupport(claim, ARTICLE, 'en');

describe('the support of a claim', () => {
  it('is whole for a sentence as it stands and nothing for none', () => {
    assert.equal(score(ARTICLE[0] ?? ''), 2);
    assert.equal(score(''), 0);
    assert.equal(scoreSupport('Work starts.', [], 'en'), 0);
  });

  it('falls from a shortened sentence to own words, false figures and other matters', () => {
    const claims = [
      'The council voted on Tuesday to rebuild the breakwater.',
      'Rebuilding by the council costs 61 million crowns for a breakwater.',
      'Rebuilding by the council costs 75 million crowns for a breakwater.',
      'The film festival opens in Dravo.',
    ];
    const scores = claims.map(score);
    assert.deepEqual(
      scores,
      scores.toSorted((left, right) => right - left),
    );
    assert.equal(new Set(scores).size, scores.length);
  });
});
