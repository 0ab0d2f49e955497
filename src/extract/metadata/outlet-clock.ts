import { readZone } from '../dates/zones.ts';
import { parseDate } from '../dates.ts';

const TIME_OF_DAY = /\d:\d\d/;
const ZONE =
  /\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*\(?((?:gmt|utc)?[+\u2212-]\d\d:?\d\d|z|[a-z]{2,5})\b/i;
/** Zones lie so many minutes apart, but for three small ones. */
const STEP = 30;
const WESTMOST = -12 * 60;
const EASTMOST = 14 * 60;

/**
 * How far an outlet's clock is ahead of UTC ("+05:30"), by statements of when an article was published: as the zone in
 * one of them says, or as one without a zone shows that names the same moment by that clock. `null` where the moment is
 * a mere day, or nothing but UTC is stated.
 */
export function outletOffset(published: string, others: readonly (string | null)[]): string | null {
  if (!TIME_OF_DAY.test(published)) return null;
  const statements = [published, ...others].filter((text) => text !== null);
  const minutes =
    firstOther(statements.values().map(statedOffset)) ??
    firstOther(statements.values().map((text) => shownOffset(text, published)));
  return minutes === null ? null : spell(minutes);
}

/** The first that is known and not UTC's: pages state times in UTC that their readers see in another zone. */
function firstOther(offsets: IteratorObject<number | null>): number | null {
  return offsets.find((minutes) => minutes !== null && minutes !== 0) ?? null;
}

function statedOffset(text: string): number | null {
  const zone = ZONE.exec(text)?.[1];
  const offset = zone === undefined ? null : readZone(zone);
  return typeof offset === 'number' ? offset : null;
}

function shownOffset(text: string, published: string): number | null {
  if (!TIME_OF_DAY.test(text) || statedOffset(text) !== null) return null;
  const [shown, moment] = [minuteOf(text), minuteOf(published)];
  const ahead = shown === null || moment === null ? Number.NaN : shown - moment;
  return ahead % STEP === 0 && ahead >= WESTMOST && ahead <= EASTMOST ? ahead : null;
}

function minuteOf(text: string): number | null {
  const instant = parseDate(text);
  return instant === null ? null : Math.floor(instant.epochMilliseconds / 60_000);
}

function spell(minutes: number): string {
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${twoDigits(hour)}:${twoDigits(minute)}`;
}
