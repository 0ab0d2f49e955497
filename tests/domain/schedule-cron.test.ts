import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCron } from '../../src/domain/schedule-cron.ts';
import { previewSchedule } from '../../src/domain/schedule.ts';

function next(expression: string, count: number, timeZone = 'UTC'): readonly string[] {
  const after = Temporal.Instant.from('2026-11-24T12:00Z');
  return previewSchedule({ type: 'cron', timeZone, expression }, after, count).map(
    ({ slot }) => slot,
  );
}

describe('cron expression', () => {
  it('understands lists, ranges, steps and names', () => {
    assert.deepEqual(next('0,30 8-9 * * mon-fri', 5), [
      '2026-11-25T08:00',
      '2026-11-25T08:30',
      '2026-11-25T09:00',
      '2026-11-25T09:30',
      '2026-11-26T08:00',
    ]);
    assert.deepEqual(next('0 */12 1 jan,jul *', 2), ['2027-01-01T00:00', '2027-01-01T12:00']);
  });

  it('takes 0 and 7 for Sunday', () => {
    assert.deepEqual(next('0 8 * * 0', 1), ['2026-11-29T08:00']);
    assert.deepEqual(next('0 8 * * 7', 1), ['2026-11-29T08:00']);
  });

  it('matches either day field where both are restricted, as crontab does', () => {
    assert.deepEqual(next('0 8 13 * fri', 3), [
      '2026-11-27T08:00',
      '2026-12-04T08:00',
      '2026-12-11T08:00',
    ]);
    assert.deepEqual(next('0 8 25 * fri', 2), ['2026-11-25T08:00', '2026-11-27T08:00']);
  });

  it('finds a rare date', () => {
    assert.deepEqual(next('0 8 29 feb *', 2), ['2028-02-29T08:00', '2032-02-29T08:00']);
  });

  it('runs once where several times fall into a skipped hour', () => {
    const due = previewSchedule(
      { type: 'cron', timeZone: 'Europe/Berlin', expression: '0,30 2 * * *' },
      Temporal.Instant.from('2027-03-27T12:00Z'),
      2,
    );
    assert.deepEqual(
      due.map(({ at }) => at.toString()),
      ['2027-03-28T01:00:00Z', '2027-03-29T00:00:00Z'],
    );
  });

  it('says what is wrong with a bad one', () => {
    const bad: Readonly<Record<string, RegExp>> = {
      '0 8 * *': /4 fields instead of 5/,
      '60 8 * * *': /“60” is no minute/,
      '0 24 * * *': /“24” is no hour/,
      '0 8 * * fry': /“fry” is no day of the week/,
      '0 8 0 * *': /“0” is no day of the month/,
      '0 8-6 * * *': /“8-6” is no hour/,
      '0 */0 * * *': /“\*\/0” is no hour/,
      '0 8 30 feb *': /a date that no year has/,
      '* * * * *': /more than every 15 minutes/,
      'every day at 8': /“every” is no minute|fields instead of 5/,
      constructor: /1 fields instead of 5/,
      '': /fields instead of 5/,
    };
    for (const [expression, message] of Object.entries(bad)) {
      assert.throws(() => parseCron(expression), { code: 'invalid-input', message });
    }
  });
});
