import { daysInMonth, fullYear, instantOf, isLeapYear, MIDNIGHT } from './fields.ts';

const SECONDS_DIGITS = 10;
const MILLISECONDS_DIGITS = 13;
/** ISO 8601:1988, 5.2.1.3: a hyphen, year of the century, month. */
const YEAR_MONTH = /^-(\d\d)-?(\d\d)$/;
/** ISO 8601:1988, 5.2.2.2: year of the century, day of the year. */
const YEAR_DAY = /^(\d\d)-?(\d{3})$/;

/** Dates that are a bare number: Unix time in seconds or milliseconds, and the short forms of ISO 8601:1988. */
export function readNumberDate(text: string): Temporal.Instant | null {
  if (/^\d+$/.test(text)) {
    if (text.length === SECONDS_DIGITS) return fromSeconds(Number(text));
    if (text.length === MILLISECONDS_DIGITS) return fromSeconds(Math.floor(Number(text) / 1000));
  }
  const yearMonth = YEAR_MONTH.exec(text);
  if (yearMonth !== null) {
    const [, year = '', month = ''] = yearMonth;
    return instantOf({ ...MIDNIGHT, year: fullYear(year), month: Number(month), day: 1 });
  }
  const yearDay = YEAR_DAY.exec(text);
  if (yearDay === null) return null;
  return ordinalInstant(fullYear(yearDay[1] ?? ''), Number(yearDay[2]));
}

function fromSeconds(seconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
}

function ordinalInstant(year: number, ordinal: number): Temporal.Instant | null {
  const date = monthAndDay(year, ordinal);
  return date === null ? null : instantOf({ ...MIDNIGHT, year, ...date });
}

/** The month and day that a day of the year (1–366) falls on. */
export function monthAndDay(year: number, ordinal: number): { month: number; day: number } | null {
  if (ordinal < 1 || ordinal > (isLeapYear(year) ? 366 : 365)) return null;
  let month = 1;
  let day = ordinal;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
  }
  return { month, day };
}
