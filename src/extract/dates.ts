import { asciiDigits } from '../text/ascii-digits.ts';
import { readIsoDate } from './dates/iso.ts';
import { readNumberDate } from './dates/numbers.ts';
import { readWrittenDate } from './dates/written.ts';

/** Longer texts are no dates. */
const MAX_LENGTH = 200;
/** White space, and the escapes that templates leave behind as text. */
const EDGES = /^(?:\s|\\[nrt])+|(?:\s|\\[nrt])+$/g;

/**
 * The instant that a date names, to the second: ISO 8601 and W3CDTF in all their forms, RFC 822 with its usual
 * errors, asctime, Unix time, and dates as people write them in other languages. A date without a zone is UTC, one
 * without a time of day begins at midnight. `null` for what is no date or can't be (31 February, year 0).
 */
export function parseDate(text: string): Temporal.Instant | null {
  if (text.length > MAX_LENGTH) return null;
  const trimmed = asciiDigits(text.replace(EDGES, ''));
  if (!/\d/.test(trimmed)) return null;
  return readNumberDate(trimmed) ?? readIsoDate(trimmed) ?? readWrittenDate(trimmed);
}

const DAY_MS = 86_400_000;
const NOON_MS = DAY_MS / 2;
const TIME_OF_DAY = /\d[Tt]\d|\d:\d\d|\d\s?[hH]\s?\d\d|\d\s?[時时點点시]/;

/**
 * `parseDate` for when news was published: of a day without a time of day its noon, since midnight is the day before to
 * everybody west of it.
 */
export function parseNewsDate(text: string): Temporal.Instant | null {
  const instant = parseDate(text);
  if (instant === null || hasTimeOfDay(text)) return instant;
  const isDay = instant.epochMilliseconds % DAY_MS === 0;
  return isDay ? instant.add({ milliseconds: NOON_MS }) : instant;
}

/** Whether a date is written with a time of day. */
export function hasTimeOfDay(text: string): boolean {
  return TIME_OF_DAY.test(text);
}
