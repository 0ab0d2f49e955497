import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rankSections, type IndexedSection } from '../../../src/text/search/rank.ts';

const DAY_MS = 86_400_000;
const NOW = 1_000 * DAY_MS;

function section(body: string, parts: Partial<IndexedSection> = {}): IndexedSection {
  return { headline: [], heading: [], body: body.split(' '), newsAt: 0, language: null, ...parts };
}

function rank(query: string, sections: readonly IndexedSection[]) {
  const terms = query.split(' ').map((word) => ({
    forms: [word],
    kin: [`kin-${word}`],
    byLanguage: new Map(),
  }));
  return rankSections(terms, sections, {
    sections: 100,
    frequency: ({ forms }) => (forms[0] === 'common' ? 80 : 2),
    bodyWords: 50,
    now: NOW,
  });
}

const FILLER = 'filler '.repeat(60).trim();

describe('the rank of sections', () => {
  it('leaves out those without any of the words', () => {
    assert.deepEqual(rank('syria', [section('nothing here')]), []);
  });

  it('puts a rare word before a common one', () => {
    const [best] = rank('common syria', [section('common thing'), section('syria thing')]);
    assert.equal(best?.section.body[0], 'syria');
  });

  it('puts words in the lead before words further down', () => {
    const early = section(`syria ${FILLER}`);
    const late = section(`${FILLER} syria`);
    assert.equal(rank('syria', [late, early])[0]?.section, early);
  });

  it('puts words that stand together before the same words apart', () => {
    const together = section(`${FILLER} syria zones ${FILLER}`);
    const apart = section(`${FILLER} syria ${FILLER} zones`);
    assert.equal(rank('syria zones', [apart, together])[0]?.section, together);
  });

  it('puts new before old between equals', () => {
    const old = section('syria');
    const fresh = section('syria', { newsAt: NOW - DAY_MS });
    assert.equal(rank('syria', [old, fresh])[0]?.section, fresh);
  });

  it('counts a word of the same family, but less than the word itself', () => {
    const itself = section('syria');
    const kin = section('kin-syria');
    const ranked = rank('syria', [kin, itself]);
    assert.deepEqual(
      ranked.map((one) => one.section),
      [itself, kin],
    );
    assert.equal(ranked[1]?.coverage, 1);
  });

  it('says how much of the query a section bears', () => {
    const [half] = rank('syria zones', [section('syria')]);
    const [whole] = rank('syria zones', [section('syria zones')]);
    assert.equal(half?.coverage, 0.5);
    assert.equal(whole?.coverage, 1);
  });
});
