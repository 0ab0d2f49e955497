import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { overlap } from '../../src/text/overlap.ts';
import { readingMinutes } from '../../src/text/reading-time.ts';
import { cosine, createVocabulary, normalizeVector } from '../../src/text/similarity.ts';

describe('overlap', () => {
  it('is the part of a text that the other says too', () => {
    assert.equal(overlap('Dam breaks', 'A dam breaks in Norway'), 1);
    assert.equal(overlap('A dam breaks here', 'dam breaks'), 0.5);
    assert.equal(overlap('', 'anything'), 0);
  });
});

describe('similarity', () => {
  it('weighs rare terms more than common ones', () => {
    const vocabulary = createVocabulary();
    for (let document = 0; document < 9; document++) vocabulary.add(['common', 'common']);
    vocabulary.add(['rare', 'common']);
    assert.ok(vocabulary.rarity('rare') > vocabulary.rarity('common'));
    assert.ok(vocabulary.rarity('unseen') > vocabulary.rarity('rare'));
    assert.ok(vocabulary.rarity('common') >= 0);
  });

  it('is 1 for the same direction and 0 for nothing in common', () => {
    const one = normalizeVector(
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    );
    const double = normalizeVector(
      new Map([
        ['a', 4],
        ['b', 2],
      ]),
    );
    assert.ok(Math.abs(cosine(one, double) - 1) < 1e-12);
    assert.equal(cosine(one, normalizeVector(new Map([['c', 1]]))), 0);
    assert.equal(cosine(one, normalizeVector(new Map())), 0);
  });
});

describe('reading time', () => {
  it('is whole minutes, at least one, in any script', () => {
    assert.equal(readingMinutes([]), 1);
    assert.equal(readingMinutes([Array.from({ length: 477 }, () => 'word').join(' ')]), 3);
    assert.equal(readingMinutes(['字'.repeat(1400)]), 3);
  });
});
