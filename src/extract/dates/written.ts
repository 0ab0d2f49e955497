import { fullYear, instantOf } from './fields.ts';
import { foldWord, monthOf } from './names.ts';
import { isWeekday } from './weekdays.ts';
import { readZone } from './zones.ts';

/** RFC 822 as it should be, with a zone or without: nearly all dates of RSS feeds. */
const INTERNET =
  /^(?:\p{L}{2,9}\.?,?\s*)?(\d{1,2})[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{2,4}),?\s+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:\s*([+-]\d{4}|\p{L}{1,5}))?$/u;
const TIME =
  /(?<![\d/.-])(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,]\d+)?)?|\s?h\s?(\d\d)|(?=\s?[ap]\.?m\b))/iu;
const HALF_DAY = /(?<![\p{L}])(?:([ap])\.?\s?m\b\.?|(오전|上午|午前)|(오후|下午|午後))/iu;
const OFFSET =
  /(?:(?<!\p{L})(?:gmt|utc|ut))?\s?[+\u2212-]\d{1,2}:?\d{2}(?![\d-])|(?:gmt|utc)[+-]\d{1,2}\b/iu;
const IANA = /\b[A-Za-z]{2,}(?:\/[A-Za-z_]{2,})+(?:[+-]\d{1,2})?/;
const EAST_ASIAN_UNITS = /(\d)\s?[年월月년]\s?/g;
const EAST_ASIAN_TIME =
  /(\d{1,2})\s?[時时시点點]\s?(?:(\d{1,2})\s?[分분])?\s?(?:(\d{1,2})\s?[秒초])?/;
/** "2024 kl 06.15": a time of day with a dot stands behind the year. */
const DOTTED_TIME = /(?<=\d{4}[.,]?\s+(?:[\p{L}.]{1,6}\s+)?)(\d{1,2})\.([0-5]\d)(?![\d.])/u;
/** Comments in brackets say nothing, but for a zone that is named nowhere else: "13:15 (GMT+7)". */
const ZONE_IN_BRACKETS = /(?<![+-]\d\d:?\d\d\s*)\(((?:GMT|UTC)[+-]\d{1,2}(?::?\d\d)?)\)/i;
/** Words that stand beside dates and mean nothing for them. */
const FILLERS = new Set(
  'at of the de del do da di den um uhr kl klo a à as le la las el il am om ob o h hs hrs alle ore г в года и th st nd rd er on το στις стр во року р о у r roku godz saat pukul lúc الساعة'.split(
    ' ',
  ),
);
const KOREA_MINUTES = 9 * 60;

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Dates as mail, C libraries and people write them: "Thu, 9 Feb 2006 23:59:45 +0000", "Nov. 16, 2020, 10:57 a.m.". */
export function readWrittenDate(text: string): Temporal.Instant | null {
  const internet = INTERNET.exec(text);
  const fast = internet === null ? null : readInternetDate(internet);
  if (fast !== null) return fast;
  const plain = expandUnits(dropComments(text.replace(ZONE_IN_BRACKETS, ' $1')));
  const time = takeTime(plain);
  const zone = takeZone(time.rest);
  const date = readDay(zone.rest);
  if (date === null || zone.zone === null || time.time === null) return null;
  return instantOf({ ...date, ...time.time, zone: zone.zone ?? defaultZone(text) });
}

function readInternetDate(match: RegExpExecArray): Temporal.Instant | null {
  const [, day = '', monthName = '', year = '', hour, minute, second = '0', zoneName] = match;
  const month = monthOf(monthName);
  const zone = zoneName === undefined ? 0 : readZone(zoneName);
  if (month === null || zone === null) return null;
  return instantOf({
    year: fullYear(year),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    zone,
  });
}

/** Korea has one zone; dates with Korean words and no zone are in it. */
function defaultZone(text: string): number {
  return /\p{Script=Hangul}/u.test(text) ? KOREA_MINUTES : 0;
}

/** RFC 822 comments, which nest; a backslash guards the next character. */
function dropComments(text: string): string {
  if (!text.includes('(')) return text;
  let depth = 0;
  let kept = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '\\' && depth > 0) index += 1;
    else if (character === '(') depth += 1;
    else if (character === ')' && depth > 0) {
      depth -= 1;
      kept += ' ';
    } else if (depth === 0) kept += character;
  }
  return kept;
}

/** "2004년 05월 28일 1시 31분" → "2004-05-28 1:31:0"; "13T9:15" → "13 9:15". */
function expandUnits(text: string): string {
  return text
    .replace(/(\d)T(\d)/, '$1 $2')
    .replace(DOTTED_TIME, '$1:$2')
    .replace(EAST_ASIAN_UNITS, '$1-')
    .replace(/(\d)\s?[日일號号](?:\s*[(（]?\p{L}[)）])?/gu, '$1 ')
    .replace(EAST_ASIAN_TIME, (_, hour, minute = '0', second = '0') => {
      return `${hour}:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}`;
    });
}

function takeTime(text: string): { readonly time: Time | null; readonly rest: string } {
  const match = TIME.exec(text);
  if (match === null) return { time: { hour: 0, minute: 0, second: 0 }, rest: text };
  const [found, hours, minutes, seconds = '0', minutesAfterH] = match;
  let rest = `${text.slice(0, match.index)} ${text.slice(match.index + found.length)}`;
  const half = HALF_DAY.exec(rest);
  if (half !== null) rest = rest.replace(half[0], ' ');
  const hour = half === null ? Number(hours) : hourOfHalf(Number(hours), isAfternoon(half));
  const minute = Number(minutes ?? minutesAfterH ?? 0);
  return { time: hour === null ? null : { hour, minute, second: Number(seconds) }, rest };
}

function isAfternoon(half: RegExpExecArray): boolean {
  return half[1]?.toLowerCase() === 'p' || half[3] !== undefined;
}

function hourOfHalf(hour: number, isSecondHalf: boolean): number | null {
  if (hour > 12) return isSecondHalf ? hour : null;
  return (hour % 12) + (isSecondHalf ? 12 : 0);
}

/** `zone` is undefined where the text names none, and `null` where it names an impossible one. */
function takeZone(text: string): { zone: number | string | null | undefined; rest: string } {
  const iana = IANA.exec(text);
  if (iana !== null) return { zone: readZone(iana[0]), rest: text.replace(iana[0], ' ') };
  const offset = OFFSET.exec(text);
  if (offset !== null && !isDatePart(text, offset)) {
    return { zone: readZone(offset[0].trim()), rest: text.replace(offset[0], ' ') };
  }
  for (const word of text.match(/(?<![\p{L}.])[A-Za-z]{1,5}(?![\p{L}.])/gu) ?? []) {
    const zone = FILLERS.has(word.toLowerCase()) ? null : readZone(word);
    const isLetterZone = word.length > 1 || text.trimEnd().endsWith(word);
    if (zone !== null && isLetterZone && monthOf(word) === null)
      return { zone, rest: text.replace(new RegExp(`\\b${word}\\b`), ' ') };
  }
  return { zone: undefined, rest: text };
}

/** In "25-05-2004" and "13-07" the hyphen joins; a zone's sign follows a space or a zone's name. */
function isDatePart(text: string, match: RegExpExecArray): boolean {
  return /\d$/.test(text.slice(0, match.index)) && !/^\s/.test(match[0]);
}

function readDay(text: string): { year: number; month: number; day: number } | null {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}.'’]*/gu)];
  const firstDigit = text.search(/\d/);
  let month: number | null = null;
  for (const word of words) {
    const found: number | null = month === null ? monthOf(word[0]) : null;
    if (found !== null) month = found;
    // Before the first number stand all kinds of words; after it an unknown one says that this is no date.
    else if (word.index > firstDigit && !isBesideDates(word[0])) return null;
  }
  const numbers = text.match(/\d+/g) ?? [];
  return month === null ? dayFromNumbers(numbers, text) : dayWithMonth(numbers, month);
}

function isBesideDates(word: string): boolean {
  return FILLERS.has(foldWord(word)) || isWeekday(word);
}

function dayWithMonth(numbers: readonly string[], month: number): ReturnType<typeof readDay> {
  const [first = '', second = ''] = numbers;
  if (numbers.length === 1 && first.length === 4) return { year: Number(first), month, day: 1 };
  if (numbers.length !== 2) return null;
  if (first.length === 4 || Number(first) > 31) {
    return { year: fullYear(first), month, day: Number(second) };
  }
  return { year: fullYear(second), month, day: Number(first) };
}

/** Slashes put the month first unless it can't be; dots, hyphens and spaces put the day first. */
function dayFromNumbers(numbers: readonly string[], text: string): ReturnType<typeof readDay> {
  if (numbers.length !== 3) return null;
  const [first = '', second = '', third = ''] = numbers;
  if (first.length === 4) return { year: Number(first), month: Number(second), day: Number(third) };
  const isMonthFirst = /\d\/\d/.test(text) ? Number(first) <= 12 : Number(second) > 12;
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  return { year: fullYear(third), month: Number(month), day: Number(day) };
}
