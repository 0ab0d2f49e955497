import { ianaInstant } from './zones.ts';

/** A date taken apart, not yet known to be possible. */
export interface DateFields {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 60 is a leap second and counts as 59. */
  readonly second: number;
  /** Minutes east of UTC, or the name of an IANA zone. */
  readonly zone: number | string;
}

export const MIDNIGHT = { hour: 0, minute: 0, second: 0, zone: 0 } as const;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** `null` where the fields name no instant. 24:00 is the end of the day. */
export function instantOf(fields: DateFields): Temporal.Instant | null {
  const { year, month, day, hour, minute, second, zone } = fields;
  if (!isDay(year, month, day) || !isTime(hour, minute, second)) return null;
  const midnight = midnightOf(year, month, day);
  const timeMs = ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000;
  if (typeof zone === 'string') return ianaInstant(midnight + timeMs, zone);
  if (Math.abs(zone) * MINUTE_MS >= DAY_MS) return null;
  return Temporal.Instant.fromEpochMilliseconds(midnight + timeMs - zone * MINUTE_MS);
}

function midnightOf(year: number, month: number, day: number): number {
  if (year >= 100) return Date.UTC(year, month - 1, day);
  return new Date(0).setUTCFullYear(year, month - 1, day); // Date.UTC takes years below 100 for 1900 and later
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function isTime(hour: number, minute: number, second: number): boolean {
  if (hour === 24) return minute === 0 && second === 0;
  return hour < 24 && minute < 60 && second <= 60;
}

/** RFC 2822, 4.3: two digits below 50 are this century's, others and three digits count from 1900. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 3) return year;
  return digits.length < 3 && year < 50 ? 2000 + year : 1900 + year;
}
