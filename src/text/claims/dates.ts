import { plainDigits } from './plain-digits.ts';

/** A date as far as a text tells it. `weekday` is 1 (Monday) to 7. */
export interface DateFact {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  readonly weekday: number | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The first letters that tell a month apart, by language; longer names follow. */
const MONTHS: readonly string[] = [
  'jan(?:uary|uar|vier)?|january|enero|января',
  'feb(?:ruary|ruar)?|février|febrero|февраля',
  'mar(?:ch)?|märz|mars|marzo|марта',
  'apr(?:il)?|avril|abril|апреля',
  'may|mai|mayo|мая',
  'june?|juni|juin|junio|июня',
  'july?|juli|juillet|julio|июля',
  'aug(?:ust)?|août|agosto|августа',
  'sept?(?:ember)?|septembre|septiembre|сентября',
  'oct(?:ober)?|oktober|octobre|octubre|октября',
  'nov(?:ember)?|novembre|noviembre|ноября',
  'dec(?:ember)?|dezember|décembre|diciembre|декабря',
];
const WEEKDAYS: readonly string[] = [
  'mon(?:day)?|montag|lundi|lunes|понедельник',
  'tue(?:s(?:day)?)?|dienstag|mardi|martes|вторник',
  'wed(?:nesday)?|mittwoch|mercredi|miércoles|сред[ау]',
  'thu(?:rs(?:day)?)?|donnerstag|jeudi|jueves|четверг',
  'fri(?:day)?|freitag|vendredi|viernes|пятниц[ау]',
  'sat(?:urday)?|samstag|samedi|sábado|суббот[ау]',
  'sun(?:day)?|sonntag|dimanche|domingo|воскресенье',
];
const MONTH = `(?:${MONTHS.join('|')})`;
const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|\.)?`;
const YEAR = String.raw`((?:1[5-9]|20)\d{2})`;
const LEFT = String.raw`(?<![\p{L}\p{N}])`;
const RIGHT = String.raw`(?![\p{L}\p{N}])`;

/** Each pattern with the meaning of its groups; the first that fits a place wins. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly groups: readonly string[] }[] = [
  { pattern: rule(String.raw`${YEAR}-(\d{2})-(\d{2})`), groups: ['year', 'monthNumber', 'day'] },
  { pattern: rule(`(${MONTH})\\.?\\s+${DAY},?\\s+${YEAR}`), groups: ['month', 'day', 'year'] },
  {
    pattern: rule(`${DAY}\\s+(?:of\\s+|de\\s+)?(${MONTH})\\.?(?:,?\\s+(?:de\\s+)?${YEAR})`),
    groups: ['day', 'month', 'year'],
  },
  { pattern: rule(`${DAY}\\s+(?:of\\s+|de\\s+)?(${MONTH})`), groups: ['day', 'month'] },
  { pattern: rule(`(${MONTH})\\.?\\s+${YEAR}`), groups: ['month', 'year'] },
  { pattern: rule(`(${MONTH})\\.?\\s+${DAY}`), groups: ['month', 'day'] },
  { pattern: rule(`(${WEEKDAY})`), groups: ['weekday'] },
  { pattern: rule(YEAR), groups: ['year'] },
];

/** A month's name alone is only a date with a capital: "may" and "march" are words. */
const LONE_MONTH = new RegExp(`${LEFT}(${MONTH})${RIGHT}`, 'giu');

function rule(source: string): RegExp {
  return new RegExp(LEFT + source + RIGHT, 'giu');
}

/** The dates of a text in order, each place counted once. */
export function findDates(written: string): readonly DateFact[] {
  const text = plainDigits(written);
  const found: DateFact[] = [];
  const isFree = (start: number, end: number) =>
    found.every((other) => end <= other.start || start >= other.end);
  for (const { pattern, groups } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const fact = readGroups(groups, match);
      if (isFree(match.index, end) && isPossible(fact)) found.push(fact);
    }
  }
  for (const match of text.matchAll(LONE_MONTH)) {
    const end = match.index + match[0].length;
    const isName =
      /^\p{Lu}/u.test(match[0]) && match[0].length > 3 && !/^(?:mars|may)$/iu.test(match[0]);
    if (isName && isFree(match.index, end)) found.push(readGroups(['month'], match));
  }
  return found.toSorted((one, other) => one.start - other.start);
}

function readGroups(groups: readonly string[], match: RegExpExecArray): DateFact {
  const value = (name: string) => match[groups.indexOf(name) + 1];
  const has = (name: string) => groups.includes(name);
  return {
    day: has('day') ? Number(value('day')) : null,
    month: has('monthNumber')
      ? Number(value('monthNumber'))
      : has('month')
        ? indexIn(MONTHS, value('month'))
        : null,
    year: has('year') ? Number(value('year')) : null,
    weekday: has('weekday') ? indexIn(WEEKDAYS, value('weekday')) : null,
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  };
}

function indexIn(patterns: readonly string[], word = ''): number {
  return patterns.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'iu').test(word)) + 1;
}

function isPossible({ day, month }: DateFact): boolean {
  return (
    (day === null || (day >= 1 && day <= 31)) && (month === null || (month >= 1 && month <= 12))
  );
}

/** Whether nothing that `claimed` tells is missing or different in the dates of the evidence. */
export function isDateHeld(claimed: DateFact, evidence: readonly DateFact[]): boolean {
  if (claimed.weekday !== null) return evidence.some(({ weekday }) => weekday === claimed.weekday);
  const isWhole = evidence.some(
    (held) =>
      agrees(claimed.day, held.day) &&
      agrees(claimed.month, held.month) &&
      agrees(claimed.year, held.year),
  );
  // "10 May 2017" is held by "May 10" when another place of the same evidence tells the year.
  return (
    isWhole ||
    (claimed.year !== null &&
      claimed.month !== null &&
      evidence.some(({ year }) => year === claimed.year) &&
      evidence.some(
        (held) =>
          held.year === null && agrees(claimed.day, held.day) && agrees(claimed.month, held.month),
      ))
  );
}

function agrees(claimed: number | null, held: number | null): boolean {
  return claimed === null || claimed === held;
}
