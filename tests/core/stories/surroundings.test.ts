import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSurroundings } from '../../../src/core/stories/surroundings.ts';

/** The surroundings of the first of reports that are all alike by so much. */
function around(reports: number, likeness: number): number {
  const surroundings = createSurroundings();
  for (let report = 0; report < reports; report += 1) {
    surroundings.add(new Float32Array(report).fill(likeness));
  }
  return surroundings.of(0);
}

describe('surroundings', () => {
  it('are taken to be rather alike while there are few reports', () => {
    assert.ok(around(1, 0) > around(20, 0));
    assert.ok(around(20, 0) > around(40, 0));
    assert.equal(around(40, 0), 0);
  });

  it('leave out the nearest few, which may be reports of the same event', () => {
    const surroundings = createSurroundings();
    for (let report = 0; report < 40; report += 1) {
      surroundings.add(Float32Array.from({ length: report }, () => (report < 9 ? 0.9 : 0)));
    }
    assert.equal(surroundings.of(0), 0);
  });

  it('are as like as the neighbours where there are many', () => {
    assert.ok(Math.abs(around(60, 0.3) - 0.3) < 1e-6);
  });
});
