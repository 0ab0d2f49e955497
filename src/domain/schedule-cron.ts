import { BroadsheetError } from './errors.ts';

/** A cron expression, taken apart: which values of each field match. */
export interface Cron {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly daysOfMonth: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekdays: ReadonlySet<number>;
  /** Whether both day fields are restricted: then either may match, as crontab(5) says. */
  readonly eitherDay: boolean;
}

interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Names of the values, from `from` on. */
  readonly names: readonly string[];
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');

const MINUTE: Field = { name: 'minute', from: 0, to: 59, names: [] };
const HOUR: Field = { name: 'hour', from: 0, to: 23, names: [] };
const DAY: Field = { name: 'day of the month', from: 1, to: 31, names: [] };
const MONTH: Field = { name: 'month', from: 1, to: 12, names: MONTHS };
const WEEKDAY: Field = { name: 'day of the week', from: 0, to: 7, names: WEEKDAYS };

const SHORTHANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '@hourly': '0 * * * *',
    '@daily': '0 0 * * *',
    '@midnight': '0 0 * * *',
    '@weekly': '0 0 * * 0',
    '@monthly': '0 0 1 * *',
    '@yearly': '0 0 1 1 *',
    '@annually': '0 0 1 1 *',
  }),
);

/** A digest more often than this is a feed. */
const MIN_GAP_MINUTES = 15;
const MINUTES_PER_DAY = 24 * 60;

/** Five fields as in crontab(5), with names, lists, ranges and steps, or a shorthand such as `@daily`. */
export function parseCron(expression: string): Cron {
  const trimmed = expression.trim().toLowerCase();
  const fields = (SHORTHANDS.get(trimmed) ?? trimmed).split(/\s+/u);
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  if (fields.length !== 5) {
    throw badCron(expression, `it has ${fields.length} fields instead of 5`);
  }
  const cron: Cron = {
    minutes: parseField(minute, MINUTE, expression),
    hours: parseField(hour, HOUR, expression),
    daysOfMonth: parseField(day, DAY, expression),
    months: parseField(month, MONTH, expression),
    weekdays: new Set([...parseField(weekday, WEEKDAY, expression)].map((value) => value || 7)),
    eitherDay: !day.startsWith('*') && !weekday.startsWith('*'),
  };
  checkGap(cron, expression);
  checkDate(cron, expression);
  return cron;
}

export function cronMatches(cron: Cron, date: Temporal.PlainDate): boolean {
  if (!cron.months.has(date.month)) return false;
  const day = cron.daysOfMonth.has(date.day);
  const weekday = cron.weekdays.has(date.dayOfWeek);
  return cron.eitherDay ? day || weekday : day && weekday;
}

/** Local times of a matching day, in order, as "HH:MM". */
export function cronTimes(cron: Cron): readonly string[] {
  return minutesOfDay(cron).map(
    (minute) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`,
  );
}

function minutesOfDay(cron: Cron): readonly number[] {
  const hours = [...cron.hours].sort((a, b) => a - b);
  const minutes = [...cron.minutes].sort((a, b) => a - b);
  return hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute));
}

function parseField(text: string, field: Field, expression: string): ReadonlySet<number> {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    for (const value of parsePart(part, field, expression)) values.add(value);
  }
  return values;
}

function parsePart(part: string, field: Field, expression: string): readonly number[] {
  const match = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/u.exec(part);
  const [, first = '', last, stepText] = match ?? [];
  const step = stepText === undefined ? 1 : Number(stepText);
  const from = first === '*' ? field.from : valueOf(first, field);
  const to = endOf(first, last, stepText, field) ?? from;
  const isUsable = match !== null && step > 0 && from >= field.from && to <= field.to && from <= to;
  if (!isUsable) throw badCron(expression, `“${part}” is no ${field.name}`);
  const values: number[] = [];
  for (let value = from; value <= to; value += step) values.push(value);
  return values;
}

function endOf(
  first: string,
  last: string | undefined,
  step: string | undefined,
  field: Field,
): number | null {
  if (last !== undefined) return first === '*' ? Number.NaN : valueOf(last, field);
  return first === '*' || step !== undefined ? field.to : null;
}

function valueOf(text: string, field: Field): number {
  const index = field.names.indexOf(text);
  if (index >= 0) return index + field.from;
  return /^\d+$/u.test(text) ? Number(text) : Number.NaN;
}

function checkGap(cron: Cron, expression: string): void {
  const minutes = minutesOfDay(cron);
  const [first = 0] = minutes;
  const followers = [...minutes.slice(1), first + MINUTES_PER_DAY];
  const isTooOften = minutes.some((minute, index) => {
    return (followers[index] ?? MINUTES_PER_DAY) - minute < MIN_GAP_MINUTES;
  });
  if (isTooOften) throw badCron(expression, `it is due more than every ${MIN_GAP_MINUTES} minutes`);
}

function checkDate(cron: Cron, expression: string): void {
  if (cron.eitherDay) return;
  // 2024 is a leap year, so that every date that exists at all is in it.
  const exists = [...cron.months].some((month) => {
    const { daysInMonth } = new Temporal.PlainYearMonth(2024, month);
    return [...cron.daysOfMonth].some((day) => day <= daysInMonth);
  });
  if (!exists) throw badCron(expression, 'it names a date that no year has');
}

function badCron(expression: string, reason: string): BroadsheetError {
  return new BroadsheetError('invalid-input', `Bad cron expression “${expression}”: ${reason}.`, {
    advice: `The cron expression can’t be used: ${reason}. An example is “30 8 * * mon-fri”.`,
  });
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
