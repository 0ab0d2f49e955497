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

/** The names of each month and weekday, language by language; the first letters do where they tell one apart. */
const MONTHS: readonly string[] = [
  'jan(?:uary|uar|vier)?|enero|gennaio|janeiro|januari|stycznia|января|січня|يناير|كانون الثاني',
  'feb(?:ruary|ruar)?|février|febrero|febbraio|fevereiro|februari|lutego|февраля|лютого|فبراير|شباط',
  'mar(?:ch)?|märz|mars|marzo|março|maart|marca|марта|березня|مارس|آذار',
  'apr(?:il)?|avril|abril|aprile|kwietnia|апреля|квітня|أبريل|إبريل|نيسان',
  'may|mai|mayo|maggio|maio|mei|maja|мая|травня|مايو|أيار',
  'june?|juni|juin|junio|giugno|junho|czerwca|июня|червня|يونيو|حزيران',
  'july?|juli|juillet|julio|luglio|julho|lipca|июля|липня|يوليو|تموز',
  'aug(?:ust)?|août|agosto|augustus|sierpnia|августа|серпня|أغسطس|آب',
  'sept?(?:ember)?|septembre|septiembre|settembre|setembro|września|сентября|вересня|سبتمبر|أيلول',
  'oct(?:ober)?|oktober|octobre|octubre|ottobre|outubro|października|октября|жовтня|أكتوبر|تشرين الأول',
  'nov(?:ember)?|novembre|noviembre|novembro|listopada|ноября|листопада|نوفمبر|تشرين الثاني',
  'dec(?:ember)?|dezember|décembre|diciembre|dicembre|dezembro|grudnia|декабря|грудня|ديسمبر|كانون الأول',
];
const WEEKDAYS: readonly string[] = [
  'mon(?:day)?|montag|lundi|lunes|lunedì|segunda-feira|maandag|poniedział(?:ek|ku)|понедельника?|понеділ(?:ок|ка)|الاثنين|الإثنين',
  'tue(?:s(?:day)?)?|dienstag|mardi|martes|martedì|terça-feira|dinsdag|wtor(?:ek|ku)|вторника?|вівтор(?:ок|ка)|الثلاثاء',
  'wed(?:nesday)?|mittwoch|mercredi|miércoles|mercoledì|quarta-feira|woensdag|środ[aęy]|сред[ауы]|серед[ауи]|الأربعاء',
  'thu(?:rs(?:day)?)?|donnerstag|jeudi|jueves|giovedì|quinta-feira|donderdag|czwart(?:ek|ku)|четверга?|четвер|الخميس',
  "fri(?:day)?|freitag|vendredi|viernes|venerdì|sexta-feira|vrijdag|piąt(?:ek|ku)|пятниц[ауы]|п[’ʼ']ятниц[яюі]|الجمعة",
  'sat(?:urday)?|samstag|samedi|sábado|sabato|zaterdag|sobot[aęy]|суббот[ауы]|субот[ауи]|السبت',
  'sun(?:day)?|sonntag|dimanche|domingo|domenica|zondag|niedziel[aęi]|воскресень[ея]|неділ[яюі]|الأحد',
];
const MONTH = `(?:${MONTHS.join('|')})`;
const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|[.º°])?`;
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

/** Words without a capital, like "march" and Spanish "marca". */
const NO_MONTH = /^(?:march|august|marca|mayo|maja|sept)$/u;
/** Words with a capital as well: the planet, the name. */
const HARDLY_MONTH = /^(?:\p{L}{1,3}|mars|\p{Script=Arabic}+)$/iu;
/** "They wed, then sat in the sun." */
const NO_WEEKDAY = /^(?:mon|wed|sat|sun)$/u;
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
    const isName = !NO_MONTH.test(match[0]) && !HARDLY_MONTH.test(match[0]);
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

function isPossible({ day, month, text }: DateFact): boolean {
  return (
    !NO_WEEKDAY.test(text) &&
    (day === null || (day >= 1 && day <= 31)) &&
    (month === null || (month >= 1 && month <= 12))
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
