import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  EVERY_DAY,
  lastDue,
  nextDue,
  occurrencesBetween,
  previewSchedule,
  type Schedule,
} from '../../src/domain/schedule.ts';
import { readVectors } from '../fixtures/vectors.ts';

interface Row {
  readonly name: string;
  readonly timezone: string;
  readonly local: string;
  readonly from: string;
  readonly expect: readonly { readonly date: string; readonly utc: string }[];
}

const ROWS = readVectors<Row>('schedule.jsonl');

/** Zones whose clock changes are unusual: by half an hour, at midnight, over the date line, or none at all. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Asia/Beirut',
  'America/Nuuk',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'America/Asuncion',
  'Africa/Casablanca',
];

function daily(timeZone: string, time: string, days = EVERY_DAY): Schedule {
  return { type: 'daily', timeZone, time, days };
}

function instants(schedule: Schedule, after: string, count: number): readonly string[] {
  return previewSchedule(schedule, Temporal.Instant.from(after), count).map(({ at }) =>
    at.toString(),
  );
}

describe('schedule', () => {
  it('is due once for each local date, also where clocks change', () => {
    for (const row of ROWS) {
      const start = Temporal.PlainDate.from(row.from).toZonedDateTime(row.timezone).toInstant();
      const due = previewSchedule(
        daily(row.timezone, row.local),
        start.subtract({ nanoseconds: 1 }),
        row.expect.length,
      );
      assert.deepEqual(
        due.map(({ slot, at }) => ({ date: slot, utc: at.toString({ smallestUnit: 'minute' }) })),
        row.expect.map(({ date, utc }) => ({ date, utc })),
        row.name,
      );
    }
  });

  it('is due at the first instant after a skipped hour', () => {
    const schedule = daily('Europe/Berlin', '02:30');
    assert.deepEqual(nextDue(schedule, Temporal.Instant.from('2027-03-27T12:00Z')), {
      slot: '2027-03-28',
      at: Temporal.Instant.from('2027-03-28T01:00Z'),
      clockChange: 'skipped',
    });
  });

  it('is due once in a doubled hour, at its first time', () => {
    const schedule = daily('America/New_York', '01:30');
    const found = lastDue(schedule, Temporal.Instant.from('2026-11-01T12:00Z'));
    assert.equal(found?.at.toString(), '2026-11-01T05:30:00Z');
    assert.equal(found?.clockChange, 'doubled');
    const second = lastDue(schedule, Temporal.Instant.from('2026-11-01T06:30Z'));
    assert.equal(second?.slot, '2026-11-01');
  });

  it('leaves out a date that its zone never had', () => {
    const due = previewSchedule(
      daily('Pacific/Apia', '08:00'),
      Temporal.Instant.from('2011-12-29T00:00Z'),
      3,
    );
    assert.deepEqual(
      due.map(({ slot }) => slot),
      ['2011-12-29', '2011-12-31', '2012-01-01'],
    );
  });

  it('keeps to its days', () => {
    assert.deepEqual(instants(daily('UTC', '08:00', [1, 5]), '2026-11-24T00:00Z', 3), [
      '2026-11-27T08:00:00Z',
      '2026-11-30T08:00:00Z',
      '2026-12-04T08:00:00Z',
    ]);
  });

  it('has one occurrence for each local date, whatever the zone, time and season', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        fc.integer({ min: 0, max: 3650 }),
        (zone, minute, day) => {
          const time = Temporal.PlainTime.from({
            hour: Math.floor(minute / 60),
            minute: minute % 60,
          });
          const first = new Temporal.PlainDate(2020, 1, 1).add({ days: day });
          const start = first.toZonedDateTime(zone).toInstant().subtract({ nanoseconds: 1 });
          const schedule = daily(zone, time.toString({ smallestUnit: 'minute' }));
          const due = previewSchedule(schedule, start, 4);
          assert.deepEqual(
            due.map(({ slot }) => slot),
            [0, 1, 2, 3].map((days) => first.add({ days }).toString()),
          );
          for (const occurrence of due) {
            assert.deepEqual(lastDue(schedule, occurrence.at), occurrence);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds what fell due while nobody looked', () => {
    const schedule = daily('Europe/Berlin', '08:00');
    const missed = occurrencesBetween(
      schedule,
      Temporal.Instant.from('2026-11-20T07:00Z'),
      Temporal.Instant.from('2026-11-23T07:00Z'),
      10,
    );
    assert.deepEqual(
      missed.map(({ slot }) => slot),
      ['2026-11-21', '2026-11-22', '2026-11-23'],
    );
  });
});
