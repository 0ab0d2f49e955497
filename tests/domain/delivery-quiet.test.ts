import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatQuietHours, quietUntil, readQuietHours } from '../../src/domain/delivery-quiet.ts';

const NIGHT = { from: '22:00', to: '07:00', timeZone: 'Europe/Berlin' };

function until(instant: string, quiet = NIGHT): string | undefined {
  return quietUntil(quiet, Temporal.Instant.from(instant))?.toString();
}

describe('quiet hours', () => {
  it('end in the morning, before and after midnight', () => {
    assert.equal(until('2026-11-24T21:30Z'), '2026-11-25T06:00:00Z');
    assert.equal(until('2026-11-25T03:00Z'), '2026-11-25T06:00:00Z');
    assert.equal(until('2026-11-25T06:00Z'), undefined);
    assert.equal(until('2026-11-24T20:59Z'), undefined);
  });

  it('may lie within one day', () => {
    const noon = { from: '12:00', to: '14:00', timeZone: 'UTC' };
    assert.equal(until('2026-11-24T13:00Z', noon), '2026-11-24T14:00:00Z');
    assert.equal(until('2026-11-24T14:00Z', noon), undefined);
  });

  it('end by the local clock, whatever it did in the night', () => {
    assert.equal(until('2027-03-27T22:00Z'), '2027-03-28T05:00:00Z');
    assert.equal(until('2026-10-24T21:00Z'), '2026-10-25T06:00:00Z');
  });

  it('end after the instant that lies in them, also where the clocks go back over their end', () => {
    const short = { from: '01:00', to: '02:30', timeZone: 'Europe/Berlin' };
    assert.equal(until('2026-10-25T00:10Z', short), '2026-10-25T00:30:00Z');
    assert.equal(until('2026-10-25T01:10Z', short), '2026-10-25T01:30:00Z');
  });

  it('come back as they were written', () => {
    assert.deepEqual(readQuietHours(formatQuietHours(NIGHT)), NIGHT);
    assert.equal(readQuietHours('whenever'), null);
    assert.equal(readQuietHours(undefined), null);
  });
});
