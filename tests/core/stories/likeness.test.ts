import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReportLikeness } from '../../../src/core/stories/likeness.ts';

const SETTINGS = { halfWeightCount: 1, decayDays: 2, decayRest: 0.5 };
const MONDAY = Temporal.Instant.from('2026-11-23T08:00Z');

function terms(text: string): ReadonlyMap<string, number> {
  return new Map(text.split(' ').map((term) => [term, 1]));
}

describe('the likeness of reports', () => {
  it('is 1 for the same words at the same time, 0 for no common word', () => {
    const likeness = createReportLikeness(SETTINGS);
    for (const text of ['dam breaks', 'dam breaks', 'bank rate']) likeness.add(terms(text), MONDAY);
    assert.ok(Math.abs(likeness.between(0, 1) - 1) < 0.05);
    assert.equal(likeness.between(0, 2), 0);
    assert.equal(likeness.between(1, 0), likeness.between(0, 1));
  });

  it('shrinks with the time between two, never to nothing', () => {
    const likeness = createReportLikeness(SETTINGS);
    likeness.add(terms('dam breaks'), MONDAY);
    const [sameDay = 0] = likeness.add(terms('dam breaks'), MONDAY);
    const [weekLater = 0] = likeness.add(terms('dam breaks'), MONDAY.add({ hours: 168 }));
    const [yearLater = 0] = likeness.add(terms('dam breaks'), MONDAY.add({ hours: 8760 }));
    assert.ok(sameDay > weekLater && weekLater > yearLater);
    assert.ok(yearLater > 0.4);
  });

  it('counts on rare words more than on common ones', () => {
    const likeness = createReportLikeness(SETTINGS);
    for (const text of ['vote one', 'vote two', 'vote three', 'vote naxos'])
      likeness.add(terms(text), MONDAY);
    const row = likeness.add(terms('naxos vote-free'), MONDAY);
    const other = likeness.add(terms('vote ballots'), MONDAY);
    assert.ok((row[3] ?? 0) > (other[3] ?? 0));
  });
});
