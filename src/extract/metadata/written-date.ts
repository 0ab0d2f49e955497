const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec'.split(' ');
const MONTH = `(?:${MONTH_NAMES.flatMap((name) => [name, name.toUpperCase()]).join('|')})[A-Za-z]*\\.?`;
const CLOCK =
  '\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s*[AaPp]\\.?[Mm]\\.?)?(?:\\s*(?:[A-Z]{2,4}T?|[+-]\\d\\d:?\\d\\d))?';
const TIME = `(?:[,\\s]+(?:at\\s+)?${CLOCK})?`;
/** "8:00 PM EST, Tue " */
const TIME_BEFORE = `(?:${CLOCK},?\\s+(?:\\p{L}+,?\\s+)?)?`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const FORMS = [
  `${TIME_BEFORE}${MONTH}\\s+${DAY},?\\s+\\d{4}${TIME}`,
  `${TIME_BEFORE}${DAY}\\s+${MONTH},?\\s+\\d{4}${TIME}`,
  '\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?',
  '\\b\\d{4}([./])\\d{1,2}\\1\\d{1,2}\\b',
  '\\d{4}年\\d{1,2}月\\d{1,2}日(?:\\s*\\d{1,2}:\\d\\d)?',
  `\\b\\d{1,2}\\s+\\p{L}{3,10}\\.?\\s+\\d{4}${TIME}`,
  `\\b\\d{1,2}([./-])\\d{1,2}\\2\\d{4}${TIME}`,
];
const WRITTEN = new RegExp(FORMS.join('|'), 'u');

/** The first date with a year, as people write them, with its time of day; `null` where there is none. */
export function writtenDate(text: string): string | null {
  return WRITTEN.exec(text)?.[0] ?? null;
}
