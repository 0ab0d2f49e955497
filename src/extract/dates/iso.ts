import { fullYear, instantOf } from './fields.ts';
import { monthAndDay } from './numbers.ts';
import { readZone } from './zones.ts';

const DATE =
  /^(?<year>\d{4})(?:(?<dash>[-/.])?(?:(?<ordinal>\d{3})(?!\d)|W(?<week>\d\d)-?(?<weekday>[1-7])?|(?<month>\d{1,2})(?:\k<dash>(?<day>\d{1,2}))?))?/;
const COMPACT_DATE = /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?!\d)/;
const SHORT_DATE = /^(?<year>\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)/;
const TIME =
  /^(?:\s*[Tt]\s*|\s+)(?<hour>\d{1,2})(?::?(?<minute>\d\d)(?::?(?<second>\d\d)(?:[.,]\d+)?)?)?\s*(?<zone>.*)$/;

type Groups = Readonly<Record<string, string | undefined>>;

/** ISO 8601 (calendar, ordinal and week dates, extended and basic) with W3CDTF and the slips that feeds make. */
export function readIsoDate(text: string): Temporal.Instant | null {
  const match = COMPACT_DATE.exec(text) ?? DATE.exec(text) ?? SHORT_DATE.exec(text);
  if (match?.groups === undefined) return null;
  const date = calendarDate(match.groups);
  const rest = text.slice(match[0].length);
  const time = rest === '' ? {} : TIME.exec(rest)?.groups;
  if (date === null || time === undefined) return null;
  const zone = time['zone'] ? readZone(time['zone']) : 0;
  if (zone === null) return null;
  return instantOf({
    ...date,
    hour: Number(time['hour'] ?? 0),
    minute: Number(time['minute'] ?? 0),
    second: Number(time['second'] ?? 0),
    zone,
  });
}

function calendarDate(groups: Groups): { year: number; month: number; day: number } | null {
  const year = fullYear(groups['year'] ?? '');
  if (groups['ordinal'] !== undefined) {
    const date = monthAndDay(year, Number(groups['ordinal']));
    return date && { year, ...date };
  }
  if (groups['week'] !== undefined) {
    return weekDate(year, Number(groups['week']), Number(groups['weekday'] ?? 1));
  }
  return { year, month: Number(groups['month'] ?? 1), day: Number(groups['day'] ?? 1) };
}

/** Week 1 is the one with 4 January (ISO 8601); weekday 1 is Monday. */
function weekDate(
  year: number,
  week: number,
  weekday: number,
): { year: number; month: number; day: number } | null {
  if (year < 1 || week < 1 || week > 53) return null;
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const date = fourth.add({ days: (week - 1) * 7 + weekday - fourth.dayOfWeek });
  return { year: date.year, month: date.month, day: date.day };
}
