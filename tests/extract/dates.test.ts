import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { parseDate, parseNewsDate } from '../../src/extract/dates.ts';

const DATES: readonly (readonly [text: string, instant: string | null])[] = [
  ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['Fri,24 Nov 2023 18:28:36 -0000', '2023-11-24T18:28:36Z'],
  ['Mon, 26 January 2004 16:31:00 CT', '2004-01-26T22:31:00Z'],
  [
    'Thu, 09 (nested (comment) Mar)Feb(escaped \\) 2005) 2006()23:59:45 +0000',
    '2006-02-09T23:59:45Z',
  ],
  ['Sun Jan  4 16:29:06 2004', '2004-01-04T16:29:06Z'],
  ['Sun Jul 15 01:16:00 +0000 2012', '2012-07-15T01:16:00Z'],
  ['Sat, 07 Sep 2002 00:00:01 America/New_York', '2002-09-07T04:00:01Z'],
  ['2003-12-31T10:14:55.1234Z', '2003-12-31T10:14:55Z'],
  ['20031231T101455-0800', '2003-12-31T18:14:55Z'],
  ['2021-W05-3', '2021-02-03T00:00:00Z'],
  ['2021-033', '2021-02-02T00:00:00Z'],
  ['2003-12', '2003-12-01T00:00:00Z'],
  ['2004-07-08 23:56:58', '2004-07-08T23:56:58Z'],
  ['2026-11-23T24:00:00Z', '2026-11-24T00:00:00Z'],
  ['1520932969', '2018-03-13T09:22:49Z'],
  ['Nov. 16, 2020, 10:57 p.m.', '2020-11-16T22:57:00Z'],
  ['10/30/23 21:55:58', '2023-10-30T21:55:58Z'],
  ['30.10.2023', '2023-10-30T00:00:00Z'],
  ['Κυρ, 11 Ιούλ 2004 12:00:00 EST', '2004-07-11T17:00:00Z'],
  ['2004-július-13T9:15-05:00', '2004-07-13T14:15:00Z'],
  ['2004-05-25 오후 11:23:17', '2004-05-25T14:23:17Z'],
  ['2004년 05월 28일  01:31:15', '2004-05-27T16:31:15Z'],
  ['2020年5月6日 12時30分', '2020-05-06T12:30:00Z'],
  ['5 мая 2020 г. 13:05', '2020-05-05T13:05:00Z'],
  ['jeu., 02 avril 2020 00:00:00 +0200', '2020-04-01T22:00:00Z'],
  ['Domingo, 5 de mayo de 2019 10:00', '2019-05-05T10:00:00Z'],
  ['Fri, 31 Dec 9999 23:59:59 GMT', '9999-12-31T23:59:59Z'],
  ['0000-00-00', null],
  ['0000-01-01', null],
  ['Tue, 31 Feb 2026 10:00:00 GMT', null],
  ['2026-11-23T25:00:00Z', null],
  ['2004-07-08T23:56:58+25:00', null],
  ['2013-01-28T11:30:00-06:00Textra', null],
  ['Sun, 16 zzz 2012 11:47:32 GMT', null],
  ['12:30', null],
  ['garbage', null],
  ['', null],
];

describe('parseDate', () => {
  for (const [text, instant] of DATES) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.equal(parseDate(text)?.toString() ?? null, instant);
    });
  }

  it('reads back every instant that it is given in either standard', () => {
    const seconds = fc.integer({ min: -62_135_596_800 + 86_400, max: 253_402_300_799 });
    fc.assert(
      fc.property(seconds, (second) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(second * 1000);
        assert.equal(parseDate(instant.toString())?.toString(), instant.toString());
        assert.equal(
          parseDate(new Date(second * 1000).toUTCString())?.toString(),
          instant.toString(),
        );
      }),
    );
  });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      '31',
      '2024',
      'Feb',
      ':',
      '-',
      '+',
      'T',
      'GMT',
      '년',
      ' ',
      'pm',
      '(',
      '\\',
      'Z',
      'W5',
    );
    fc.assert(fc.property(fc.array(pieces), (parts) => void parseDate(parts.join(''))));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void parseDate(text)),
    );
  });
});

describe('the date of news', () => {
  it('is noon of a day without a time, which is that day nearly everywhere', () => {
    for (const text of ['2026-03-02', '2 March 2026', 'March 2, 2026']) {
      assert.equal(parseNewsDate(text)?.toString(), '2026-03-02T12:00:00Z', text);
    }
  });

  it('is the time that is told, be it midnight', () => {
    assert.equal(parseNewsDate('2026-03-02T00:00:00Z')?.toString(), '2026-03-02T00:00:00Z');
    assert.equal(parseNewsDate('2 March 2026 18:30')?.toString(), '2026-03-02T18:30:00Z');
  });

  it('is none for what is no date', () => {
    assert.equal(parseNewsDate('soon'), null);
  });
});
