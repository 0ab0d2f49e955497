import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  estimateChange,
  intervalAfterFailure,
  intervalAfterSuccess,
} from '../../../src/core/ingest/schedule.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const milliseconds = fc.option(fc.double({ min: 0, max: 1e15, noNaN: true }));
const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('the time until the next poll', () => {
  it('lies between 15 minutes and a day, whatever servers ask for', () => {
    fc.assert(
      fc.property(milliseconds, milliseconds, chance, (changeMinutes, waitMs, at) => {
        const interval = intervalAfterSuccess({ changeMinutes, waitMs, chance: at });
        return interval >= 15 * MINUTE_MS && interval <= DAY_MS;
      }),
      { numRuns: 5_000 },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        milliseconds,
        fc.boolean(),
        chance,
        (failures, retryAfterMs, isLasting, at) => {
          const interval = intervalAfterFailure({
            failures,
            retryAfterMs,
            isLasting,
            chance: at,
          });
          const asked = Math.min(retryAfterMs ?? 0, DAY_MS);
          return interval >= 15 * MINUTE_MS && interval <= DAY_MS && interval >= asked - 1;
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('doubles with each failure', () => {
    const minutes = [1, 2, 3, 4].map(
      (failures) =>
        intervalAfterFailure({ failures, retryAfterMs: null, isLasting: false, chance: 0 }) /
        MINUTE_MS,
    );
    assert.deepEqual(minutes, [15, 30, 60, 120]);
  });

  it('follows how often a source changes', () => {
    const dates = [0, 1, 2, 3].map((hours) =>
      Temporal.Instant.from('2026-05-10T08:00:00Z').subtract({ hours }),
    );
    const changeMinutes = estimateChange({
      known: null,
      broughtNew: true,
      minutesSince: null,
      dates,
    });
    assert.equal(changeMinutes, 60);
    assert.equal(intervalAfterSuccess({ changeMinutes, waitMs: null, chance: 0 }), 30 * MINUTE_MS);
    const quiet = estimateChange({ known: 60, broughtNew: false, minutesSince: 30, dates: [] });
    assert.ok(quiet !== null && quiet > 60);
  });

  it('is no shorter than the operator says', () => {
    const facts = { changeMinutes: 1, waitMs: null, chance: 0, leastMinutes: 45 };
    assert.equal(intervalAfterSuccess(facts), 45 * MINUTE_MS);
  });
});
