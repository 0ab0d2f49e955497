import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  parseDays,
  parseSchedule,
  parseTime,
  parseTimeZone,
} from '../../src/domain/schedule-words.ts';

describe('schedule in words', () => {
  it('reads times as people write them', () => {
    const times = [
      '8',
      '08:00',
      '8am',
      '8:30 pm',
      '12 am',
      '12pm',
      '17.45',
      '18h30',
      '18h',
      '7 Uhr',
      'Noon',
    ];
    assert.deepEqual(times.map(parseTime), [
      '08:00',
      '08:00',
      '08:00',
      '20:30',
      '00:00',
      '12:00',
      '17:45',
      '18:30',
      '18:00',
      '07:00',
      '12:00',
    ]);
    for (const bad of ['', '25:00', '8:60', '13pm', '0am', 'soon', '8:5']) {
      assert.throws(() => parseTime(bad), { code: 'invalid-input' }, bad);
    }
  });

  it('reads days as people write them', () => {
    assert.deepEqual(parseDays('Weekdays'), [1, 2, 3, 4, 5]);
    assert.deepEqual(parseDays('mon, Wed and friday'), [1, 3, 5]);
    assert.deepEqual(parseDays('sat - mon'), [1, 6, 7]);
    assert.deepEqual(parseDays('every Monday'), [1]);
    assert.deepEqual(parseDays('on tuesdays and fridays'), [2, 5]);
    assert.deepEqual(parseDays('every weekday'), [1, 2, 3, 4, 5]);
    assert.deepEqual(parseDays('Mo, Mi, Do'), [1, 3, 4]);
    assert.deepEqual(parseDays(null), [1, 2, 3, 4, 5, 6, 7]);
    for (const bad of ['someday', 'm', 'monkey', '-', 'constructor']) {
      assert.throws(() => parseDays(bad), { code: 'invalid-input' }, bad);
    }
  });

  it('knows time zones by name and refuses others', () => {
    assert.equal(parseTimeZone('europe/berlin'), 'Europe/Berlin');
    assert.equal(parseTimeZone('America/New York'), 'America/New_York');
    for (const bad of ['', 'Mars/Olympus', 'local']) {
      assert.throws(() => parseTimeZone(bad), { code: 'invalid-input' }, bad);
    }
  });

  it('takes either a time or a cron expression', () => {
    const words = { time: null, days: null, cron: null, timeZone: null };
    assert.equal(parseSchedule({ ...words, cron: '0 8 * * *' }).type, 'cron');
    assert.equal(parseSchedule({ ...words, time: '8' }).type, 'daily');
    assert.throws(() => parseSchedule(words), { code: 'invalid-input' });
  });
});
