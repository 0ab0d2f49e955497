/** The time that a question is about, and the question without it. `until` is exclusive. */
export interface Period {
  readonly rest: string;
  readonly since: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  /** The day or month as it was written ("10 May"), which a text may name as well; `null` for "last week". */
  readonly named: string | null;
}

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** By day, in English, German, French, Spanish, Italian and Dutch. */
const WEEKDAYS = [
  'monday|montag|lundi|lunes|lunedì|maandag',
  'tuesday|dienstag|mardi|martes|martedì|dinsdag',
  'wednesday|mittwoch|mercredi|miércoles|mercoledì|woensdag',
  'thursday|donnerstag|jeudi|jueves|giovedì|donderdag',
  'friday|freitag|vendredi|viernes|venerdì|vrijdag',
  'saturday|samstag|sonnabend|samedi|sábado|sabato|zaterdag',
  'sunday|sonntag|dimanche|domingo|domenica|zondag',
];

const NAMES_MONTH = new RegExp(String.raw`\b${MONTH}\b`, 'iu');
const PREPOSITION = /^(?:on|in|since) /iu;
const SINCE = 'since|seit|depuis|desde|dal?|sinds';
/** Before a time from which on is meant, and at the beginning of one. */
const ENDS_WITH_SINCE = new RegExp(String.raw`(?<!\p{L})(?:${SINCE})\s+$`, 'iu');
const BEGINS_WITH_SINCE = new RegExp(String.raw`^(?:${SINCE})(?!\p{L})`, 'iu');

type Days = readonly [first: Temporal.PlainDate, lastExclusive: Temporal.PlainDate | null];

interface Rule {
  readonly pattern: RegExp;
  readonly days: (match: readonly string[], today: Temporal.PlainDate) => Days | null;
}

const RULES: readonly Rule[] = [
  rule(
    /\b(?:today|heute|aujourd['’]hui|hoy|oggi|hoje|vandaag|dzisiaj|сегодня|сьогодні|今天|今日|اليوم)(?!\p{L})/iu,
    (_, today) => day(today),
  ),
  rule(
    /(?:\b(?:yesterday|gestern|hier|ayer|ieri|ontem|gisteren|wczoraj)\b|(?<!\p{L})(?:вчера|вчора|أمس)(?!\p{L})|昨天|昨日)/iu,
    (_, today) => day(today.subtract({ days: 1 })),
  ),
  rule(
    /\b(?:this week|dieser? woche|cette semaine|esta semana|questa settimana|deze week)\b/iu,
    (_, today) => [monday(today), null],
  ),
  rule(
    /(?<!\p{L})(?:last week|(?:der )?letzten? woche|la semaine dernière|la semana pasada|la settimana scorsa|vorige week)(?!\p{L})/iu,
    (_, today) => [monday(today).subtract({ weeks: 1 }), monday(today)],
  ),
  rule(/\b(?:this month)\b/iu, (_, today) => [today.with({ day: 1 }), null]),
  rule(/\b(?:last month|letzten monat|le mois dernier|el mes pasado)\b/iu, (_, today) => [
    today.with({ day: 1 }).subtract({ months: 1 }),
    today.with({ day: 1 }),
  ]),
  rule(
    /\b(?:in |over |during )?the (?:last|past) (\d{1,3}) (day|week|month)s?\b/iu,
    (match, today) => [back(today, Number(match[1]), match[2] ?? 'day'), null],
  ),
  rule(
    new RegExp(
      String.raw`\b(?:on |since )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\.?(?:,? (\d{4}))?\b`,
      'iu',
    ),
    (match, today) => named(today, match[1], [match[2], match[3]]),
  ),
  rule(
    new RegExp(
      String.raw`\b(?:on |since )?${MONTH}\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?\b`,
      'iu',
    ),
    (match, today) => named(today, match[2], [match[1], match[3]]),
  ),
  rule(/\b(?:on )?(\d{4})-(\d\d)-(\d\d)\b/u, (match) =>
    exact(Number(match[1]), Number(match[2]), Number(match[3])),
  ),
  rule(new RegExp(String.raw`\bin ${MONTH}(?:,? (\d{4}))?\b`, 'iu'), (match, today) =>
    month(today, match[1], match[2]),
  ),
  rule(
    new RegExp(
      String.raw`\b(?:on|last|am|letzten|le|el|op|${SINCE}) (${WEEKDAYS.join('|')})(?: (?:dernier|pasado|scorso))?(?!\p{L})`,
      'iu',
    ),
    (match, today) => lastWeekday(today, match[1]),
  ),
];

/** Reads "last week", "on 10 May", "yesterday" out of a question; days are those of the time zone. */
export function readPeriod(text: string, now: Temporal.Instant, timeZone: string): Period {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  for (const { pattern, days } of RULES) {
    const match = pattern.exec(text);
    const found = match === null ? null : days(match, today);
    if (match === null || found === null) continue;
    const [first, end] = found;
    const since = ENDS_WITH_SINCE.exec(text.slice(0, match.index))?.[0] ?? '';
    const isOpen = since !== '' || BEGINS_WITH_SINCE.test(match[0]);
    return {
      rest: text
        .replace(since + match[0], ' ')
        .replace(/ {2,}/g, ' ')
        .trim(),
      since: midnight(first, timeZone),
      until: end === null || isOpen ? null : midnight(end, timeZone),
      named:
        /\d|\bin\b/iu.test(match[0]) && NAMES_MONTH.test(match[0])
          ? match[0].replace(PREPOSITION, '')
          : null,
    };
  }
  return { rest: text, since: null, until: null, named: null };
}

/** The time that a text names and nothing else, be it without its preposition ("tuesday"); `null` where it says more. */
export function readPeriodAlone(
  text: string,
  now: Temporal.Instant,
  timeZone: string,
): Period | null {
  const periods = [text, `on ${text}`].map((whole) => readPeriod(whole, now, timeZone));
  return periods.find(({ rest, since }) => rest === '' && since !== null) ?? null;
}

function rule(pattern: RegExp, days: Rule['days']): Rule {
  return { pattern, days };
}

function midnight(date: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return date.toZonedDateTime(timeZone).toInstant();
}

function day(date: Temporal.PlainDate): Days {
  return [date, date.add({ days: 1 })];
}

function monday(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

function back(today: Temporal.PlainDate, count: number, unit: string): Temporal.PlainDate {
  if (unit.startsWith('w')) return today.subtract({ weeks: count });
  return unit.startsWith('m') ? today.subtract({ months: count }) : today.subtract({ days: count });
}

function monthNumber(name: string | undefined): number {
  return (
    MONTHS.findIndex((month_) => month_.startsWith((name ?? '?').toLowerCase().slice(0, 3))) + 1
  );
}

/** Without a year the latest such day that isn't to come. */
function named(
  today: Temporal.PlainDate,
  dayText: string | undefined,
  [monthName, yearText]: readonly (string | undefined)[],
): Days | null {
  const number = monthNumber(monthName);
  if (yearText !== undefined) return exact(Number(yearText), number, Number(dayText));
  const thisYear = exact(today.year, number, Number(dayText));
  if (thisYear === null || Temporal.PlainDate.compare(thisYear[0], today) <= 0) return thisYear;
  return exact(today.year - 1, number, Number(dayText));
}

function exact(year: number, monthOfYear: number, dayOfMonth: number): Days | null {
  try {
    const date = Temporal.PlainDate.from(
      { year, month: monthOfYear, day: dayOfMonth },
      { overflow: 'reject' },
    );
    return day(date);
  } catch {
    return null;
  }
}

function month(
  today: Temporal.PlainDate,
  name: string | undefined,
  yearText: string | undefined,
): Days | null {
  const number = monthNumber(name);
  const year = Number(yearText ?? (number <= today.month ? today.year : today.year - 1));
  const first = exact(year, number, 1)?.[0];
  return first === undefined ? null : [first, first.add({ months: 1 })];
}

function lastWeekday(today: Temporal.PlainDate, name: string | undefined): Days {
  const asked = (name ?? '').toLowerCase();
  const wanted = WEEKDAYS.findIndex((names) => names.split('|').includes(asked)) + 1;
  const distance = (today.dayOfWeek - wanted + 7) % 7 || 7;
  return day(today.subtract({ days: distance }));
}
