import { foldWord } from './names.ts';

const LANGUAGES =
  'en de fr es pt it nl pl ru uk el ar ja zh sv da nb fi cs sk hu ro bg hr tr he fa hi ko vi id th'.split(
    ' ',
  );
/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

let names: readonly string[] | null = null;

/** The names of the days of the week, the longest first, as newspapers write them. */
export function weekdays(): readonly string[] {
  names ??= [...new Set(LANGUAGES.flatMap(weekdaysOf))].toSorted((a, b) => b.length - a.length);
  return names;
}

let folded: ReadonlySet<string> | null = null;

/** Whether a word is the name of a day of the week, in any case. */
export function isWeekday(word: string): boolean {
  folded ??= new Set(weekdays().map((name) => foldWord(name)));
  return folded.has(foldWord(word));
}

function weekdaysOf(language: string): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(MONDAY + day * DAY_MS));
}
