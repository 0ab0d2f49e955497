import { cronMatches, cronTimes, parseCron } from './schedule-cron.ts';

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** When a digest is wanted, in the local time of `timeZone` (IANA). */
export type Schedule =
  | {
      readonly type: 'daily';
      readonly timeZone: string;
      /** "08:00", on a 24-hour clock. */
      readonly time: string;
      readonly days: readonly Weekday[];
    }
  | {
      readonly type: 'cron';
      readonly timeZone: string;
      /** Five fields as in crontab(5). */
      readonly expression: string;
    };

/** Whether two are due at the same times by the same words. */
export function isSameSchedule(one: Schedule, other: Schedule): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** One time at which a schedule is due. */
export interface Occurrence {
  /** Names it for good: the local date, for a cron expression with its local time. Never due twice. */
  readonly slot: string;
  readonly at: Temporal.Instant;
  /** The local time was `skipped` that day (due at the first instant after) or `doubled` (due the first time). */
  readonly clockChange: 'skipped' | 'doubled' | null;
}

/** Two leap years apart, and one day: beyond it a cron expression has no date at all (30 February). */
const HORIZON_DAYS = 8 * 366 + 1;

/** The latest occurrence at or before `now`; `null` where there was none. */
export function lastDue(schedule: Schedule, now: Temporal.Instant): Occurrence | null {
  const today = localDate(schedule, now);
  const timesOn = timesOf(schedule);
  for (let back = 0; back <= HORIZON_DAYS; back++) {
    const found = occurrencesOn(schedule, today.subtract({ days: back }), timesOn).findLast(
      ({ at }) => Temporal.Instant.compare(at, now) <= 0,
    );
    if (found !== undefined) return found;
  }
  return null;
}

/** The first occurrence after `after`; `null` where there is none. */
export function nextDue(schedule: Schedule, after: Temporal.Instant): Occurrence | null {
  const today = localDate(schedule, after);
  const timesOn = timesOf(schedule);
  // Yesterday's, too: a skipped hour before midnight is made up for after it.
  for (let ahead = -1; ahead <= HORIZON_DAYS; ahead++) {
    const found = occurrencesOn(schedule, today.add({ days: ahead }), timesOn).find(
      ({ at }) => Temporal.Instant.compare(at, after) > 0,
    );
    if (found !== undefined) return found;
  }
  return null;
}

/** The next `count` occurrences after `after`. */
export function previewSchedule(
  schedule: Schedule,
  after: Temporal.Instant,
  count: number,
): readonly Occurrence[] {
  const occurrences: Occurrence[] = [];
  let instant = after;
  while (occurrences.length < count) {
    const next = nextDue(schedule, instant);
    if (next === null) break;
    occurrences.push(next);
    instant = next.at;
  }
  return occurrences;
}

/** All occurrences after `after` up to and with `until`, oldest first; the `limit` newest of them. */
export function occurrencesBetween(
  schedule: Schedule,
  after: Temporal.Instant,
  until: Temporal.Instant,
  limit: number,
): readonly Occurrence[] {
  const occurrences: Occurrence[] = [];
  let latest = lastDue(schedule, until);
  while (latest !== null && Temporal.Instant.compare(latest.at, after) > 0) {
    occurrences.unshift(latest);
    if (occurrences.length === limit) break;
    latest = lastDue(schedule, latest.at.subtract({ nanoseconds: 1 }));
  }
  return occurrences;
}

function localDate(schedule: Schedule, instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(schedule.timeZone).toPlainDate();
}

/** The local times on a date, as "HH:MM". */
type TimesOn = (date: Temporal.PlainDate) => readonly string[];

function occurrencesOn(
  schedule: Schedule,
  date: Temporal.PlainDate,
  timesOn: TimesOn,
): readonly Occurrence[] {
  const times = timesOn(date);
  if (times.length === 0) return [];
  const { timeZone } = schedule;
  // A zone that crosses the date line leaves a whole date out (Samoa, 30 December 2011).
  if (!date.toZonedDateTime(timeZone).toPlainDate().equals(date)) return [];
  const byInstant = new Map<string, Occurrence>();
  for (const time of times) {
    const slot = schedule.type === 'daily' ? date.toString() : `${date.toString()}T${time}`;
    const occurrence = { slot, ...instantOf(date, time, timeZone) };
    byInstant.set(occurrence.at.toString(), occurrence);
  }
  return [...byInstant.values()];
}

/** A cron expression is parsed once for all the dates that are looked at. */
function timesOf(schedule: Schedule): TimesOn {
  if (schedule.type === 'daily') {
    const { days, time } = schedule;
    return (date) => (days.includes(date.dayOfWeek as Weekday) ? [time] : []);
  }
  const cron = parseCron(schedule.expression);
  const times = cronTimes(cron);
  return (date) => (cronMatches(cron, date) ? times : []);
}

function instantOf(
  date: Temporal.PlainDate,
  time: string,
  timeZone: string,
): Pick<Occurrence, 'at' | 'clockChange'> {
  const local = date.toPlainDateTime(Temporal.PlainTime.from(time));
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.epochNanoseconds === later.epochNanoseconds) {
    return { at: earlier.toInstant(), clockChange: null };
  }
  if (earlier.toPlainDateTime().equals(local)) {
    return { at: earlier.toInstant(), clockChange: 'doubled' };
  }
  const transition = earlier.getTimeZoneTransition('next') ?? later;
  return { at: transition.toInstant(), clockChange: 'skipped' };
}
