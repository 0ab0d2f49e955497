import { BroadsheetError } from './errors.ts';
import { parseCron } from './schedule-cron.ts';
import { EVERY_DAY, type Schedule, type Weekday } from './schedule.ts';

/** A schedule as a person writes it; either `time` or `cron`. */
export interface ScheduleWords {
  /** "8", "08:00", "8:30 pm". */
  readonly time: string | null;
  /** "daily", "weekdays", "mon-fri", "mon, wed"; `null` for every day. */
  readonly days: string | null;
  readonly cron: string | null;
  /** IANA; `null` for UTC. */
  readonly timeZone: string | null;
}

const DAY_NAMES = [
  'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  'montag dienstag mittwoch donnerstag freitag samstag sonntag'.split(' '),
];
const DAY_GROUPS: ReadonlyMap<string, readonly Weekday[]> = new Map(
  Object.entries({
    daily: EVERY_DAY,
    everyday: EVERY_DAY,
    'every day': EVERY_DAY,
    all: EVERY_DAY,
    weekdays: [1, 2, 3, 4, 5],
    workdays: [1, 2, 3, 4, 5],
    weekend: [6, 7],
    weekends: [6, 7],
    weekday: [1, 2, 3, 4, 5],
    workday: [1, 2, 3, 4, 5],
    day: EVERY_DAY,
    täglich: EVERY_DAY,
    werktags: [1, 2, 3, 4, 5],
  }),
);
const TIME = /^(?:at )?(\d{1,2})(?:[:.h](\d{2}))?\s*(?:h|uhr|o['’]clock)?\s*(?:(a|p)\.?m\.?)?$/u;
const NAMED_TIMES: ReadonlyMap<string, string> = new Map(
  Object.entries({ noon: '12:00', midday: '12:00', midnight: '00:00' }),
);
/** What stands before days and tells nothing: "every monday", "on fridays". */
const BEFORE_DAYS = /^(?:every|each|on|jeden|am)\s+(?=\S)/u;
/** "8:30 pm" is a time of two words. */
const TIME_AND_MORE = /^(\S+(?:\s+[ap]\.?m\b\.?)?)\s+(.+)$/iu;

/** Rejects what can't be used with `invalid-input`, and says what would be. */
export function parseSchedule(words: ScheduleWords): Schedule {
  const timeZone = parseTimeZone(words.timeZone ?? 'UTC');
  if (words.cron !== null) {
    parseCron(words.cron);
    return { type: 'cron', timeZone, expression: words.cron.trim() };
  }
  if (words.time === null) {
    throw unusable('no time was given', 'Give a time such as “08:00”.');
  }
  return { type: 'daily', timeZone, time: parseTime(words.time), days: parseDays(words.days) };
}

/** The zone under its own name in the time zone database; its city alone will do. */
export function parseTimeZone(text: string): string {
  const zone = findTimeZone(text);
  if (zone !== null) return zone;
  throw unusable(
    `the time zone “${text}” is not known`,
    'Name a time zone by continent and city, such as “Europe/Berlin”.',
  );
}

function findTimeZone(text: string): string | null {
  const name = text.trim().replaceAll(' ', '_');
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId;
  } catch {
    const end = `/${name.toLowerCase()}`;
    const zones = Intl.supportedValuesOf('timeZone');
    return zones.find((zone) => zone.toLowerCase().endsWith(end)) ?? null;
  }
}

type TimeWords = Pick<ScheduleWords, 'time' | 'timeZone' | 'days'>;

/** "8:30 pm Berlin weekdays": what people write behind a time is its zone and its days. */
export function splitTimeWords(text: string): TimeWords {
  const [, time = text.trim(), behind = ''] = TIME_AND_MORE.exec(text.trim()) ?? [];
  const words = behind.split(/[\s,]+/u).filter((word) => word !== '');
  const zone = words.find((word) => findTimeZone(word) !== null) ?? null;
  const days = words.filter((word) => word !== zone).join(' ');
  return { time, timeZone: zone, days: days === '' ? null : days };
}

export function parseTime(text: string): string {
  const named = NAMED_TIMES.get(text.trim().toLowerCase());
  if (named !== undefined) return named;
  const match = TIME.exec(text.trim().toLowerCase());
  const [, hourText = '', minuteText = '0', half] = match ?? [];
  const hour = half === undefined ? Number(hourText) : hourOfHalf(Number(hourText), half);
  const minute = Number(minuteText);
  if (match === null || Number.isNaN(hour) || hour > 23 || minute > 59) {
    throw unusable(`“${text}” is no time`, 'Give a time such as “08:00” or “5:30 pm”.');
  }
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function hourOfHalf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

export function parseDays(text: string | null): readonly Weekday[] {
  const lower = text?.trim().toLowerCase().replace(BEFORE_DAYS, '') ?? '';
  if (lower === '') return EVERY_DAY;
  const group = DAY_GROUPS.get(lower);
  if (group !== undefined) return group;
  const days = new Set<Weekday>();
  const parts = lower.replaceAll(/\s*(?:-|–|\bto\b)\s*/gu, '-').split(/[\s,;+]+|\band\b/u);
  for (const part of parts.filter((candidate) => candidate !== '')) {
    for (const day of daysOfPart(part, text ?? '')) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

function daysOfPart(part: string, text: string): readonly Weekday[] {
  const group = DAY_GROUPS.get(part);
  if (group !== undefined) return group;
  const [first = '', last = first] = part.split('-');
  const from = dayIndex(first);
  const to = dayIndex(last);
  if (from < 0 || to < 0) {
    throw unusable(`“${text}” names no days`, 'Give days such as “weekdays” or “mon, wed, fri”.');
  }
  const count = ((to - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (((from + index) % 7) + 1) as Weekday);
}

/** By the first two letters or more; -1 for anything else. */
function dayIndex(text: string): number {
  if (text.length < 2) return -1;
  const found = DAY_NAMES.map((names) =>
    names.findIndex((name) => name.startsWith(text) || text === `${name}s`),
  );
  return found.find((index) => index >= 0) ?? -1;
}

function unusable(reason: string, advice: string): BroadsheetError {
  return new BroadsheetError('invalid-input', `Unusable schedule: ${reason}.`, { advice });
}
