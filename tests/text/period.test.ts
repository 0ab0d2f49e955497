import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPeriod, readPeriodAlone } from '../../src/text/period.ts';

/** A Wednesday. */
const NOW = Temporal.Instant.from('2026-05-13T10:00Z');

const ROWS: readonly (readonly [string, string, string | null])[] = [
  ['what happened yesterday in Syria?', '2026-05-12', '2026-05-13'],
  ['what happened last week?', '2026-05-04', '2026-05-11'],
  ['what did he say on 10 May?', '2026-05-10', '2026-05-11'],
  ['what did he say on May 10th, 2017?', '2017-05-10', '2017-05-11'],
  ['what did he say on 10 December?', '2025-12-10', '2025-12-11'],
  ['news of the last 3 days', '2026-05-10', null],
  ['who met in March?', '2026-03-01', '2026-04-01'],
  ['who met on Monday?', '2026-05-11', '2026-05-12'],
  ['who met on 2017-05-10?', '2017-05-10', '2017-05-11'],
  ['what came since 10 May?', '2026-05-10', null],
  ['what changed since yesterday?', '2026-05-12', null],
  ['what came since Monday?', '2026-05-11', null],
  ['was geschah seit gestern in Berlin?', '2026-05-12', null],
  ['qu’est-ce qui a changé depuis hier ?', '2026-05-12', null],
  ['¿qué pasó desde el viernes?', '2026-05-08', null],
  ['was geschah gestern in Berlin?', '2026-05-12', '2026-05-13'],
  ['was geschah am Dienstag in Berlin?', '2026-05-12', '2026-05-13'],
  ['wer traf sich letzte Woche?', '2026-05-04', '2026-05-11'],
  ['que s’est-il passé la semaine dernière ?', '2026-05-04', '2026-05-11'],
  ['¿qué pasó el viernes pasado?', '2026-05-08', '2026-05-09'],
];

describe('readPeriod', () => {
  for (const [question, since, until] of ROWS) {
    it(question, () => {
      const period = readPeriod(question, NOW, 'UTC');
      assert.equal(period.since?.toString().slice(0, 10), since);
      assert.equal(period.until?.toString().slice(0, 10) ?? null, until);
    });
  }

  it('keeps the day or month as it was written, but no relative time', () => {
    const named = (text: string) => readPeriod(text, NOW, 'UTC').named;
    assert.equal(named('what was signed on May 4?'), 'May 4');
    assert.equal(named('who met in March?'), 'March');
    assert.equal(named('who met last week?'), null);
    assert.equal(named('news of the last 3 months'), null);
  });

  it('takes the time out of the question', () => {
    assert.equal(
      readPeriod('what happened in Syria last week?', NOW, 'UTC').rest,
      'what happened in Syria ?',
    );
    assert.equal(readPeriod('who met since last week?', NOW, 'UTC').rest, 'who met ?');
  });

  it('finds none where none is meant', () => {
    for (const text of ['may we talk?', 'on 31 February', 'the march on Rome', 'in 2017-13-40']) {
      assert.equal(readPeriod(text, NOW, 'UTC').since, null, text);
    }
  });

  it('reads a time that stands alone', () => {
    const since = (text: string) =>
      readPeriodAlone(text, NOW, 'UTC')?.since?.toString().slice(0, 10);
    assert.equal(since('tuesday'), '2026-05-12');
    assert.equal(since('mardi dernier'), '2026-05-12');
    assert.equal(since('el martes'), '2026-05-12');
    assert.equal(since('since yesterday'), '2026-05-12');
    assert.equal(since('tuesday in Berlin'), undefined);
    assert.equal(since('Norway'), undefined);
  });

  it('counts days by the zone of the asking', () => {
    const { since } = readPeriod('today', NOW, 'Asia/Tokyo');
    assert.equal(since?.toString(), '2026-05-12T15:00:00Z');
  });
});
