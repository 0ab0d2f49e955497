const LANGUAGES = 'en de fr es pt it nl pl ru uk el ar ja zh'.split(' ');
/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

let names: readonly string[] | null = null;

/** The names of the days of the week, the longest first, as newspapers write them. */
export function weekdays(): readonly string[] {
  names ??= [...new Set(LANGUAGES.flatMap(weekdaysOf))].toSorted((a, b) => b.length - a.length);
  return names;
}

function weekdaysOf(language: string): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(MONDAY + day * DAY_MS));
}
