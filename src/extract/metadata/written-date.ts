import { asciiDigits } from '../../text/ascii-digits.ts';

const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec'.split(' ');
const MONTH = `(?:(?:${MONTH_NAMES.join('|')})[a-z]*|(?:${MONTH_NAMES.join('|').toUpperCase()})[A-Z]*)\\.?`;
const ZONE =
  '(?:(?:[A-Z]{2,4}T?|[+-]\\d\\d:?\\d\\d)(?![a-z])|\\(?(?:GMT|UTC)[+-]\\d{1,2}(?::?\\d\\d)?\\)?)';
const CLOCK = `\\d{1,2}(?::|\\s?[hH]\\s?)\\d\\d(?::\\d\\d)?(?:\\s*[AaPp]\\.?[Mm]\\.?)?(?:\\s*${ZONE})?`;
/** "06.15", as Scandinavia, Germany and some British papers write it; behind a date alone. */
const DOTTED_CLOCK = `\\d{1,2}\\.[0-5]\\d(?![\\d.%])(?:\\s*${ZONE})?`;
/** What stands between a date and its time of day: "5 juillet 2025 à 08h30". */
const AT =
  'at|um|à|a las?|[aà]s|alle(?: ore)?|ore|ora|la|om|ob|kl\\.?|klo|saat|pukul|lúc|(?:o )?godz\\.|[вуо]|στις|الساعة|בשעה';
/** "12 марта 2024 г. в 14:05" */
const OF_YEAR = '(?:\\s+(?:г\\.|года|р\\.|року|r\\.|roku)(?=[\\s,]))?';
/** "14 Mart 2024, Perşembe 09:30" */
const WEEKDAY = '(?:\\p{L}{3,12},?\\s+)?';
const TIME = `(?:${OF_YEAR}[,\\s·•|–—-]+(?:(?:${AT})\\s+|${WEEKDAY})(?:${CLOCK}|${DOTTED_CLOCK}))?`;
/** "8:00 PM EST, Tue " */
const TIME_BEFORE = `(?:${CLOCK},?\\s+(?:[·•|–—-]\\s+)?(?:\\p{L}+,?\\s+)?)?`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
/** "12. März", "1er juillet", "2 de maio de" */
const ANY_DAY = '\\b\\d{1,2}(?:\\.|er|[ºª])?\\s+(?:de\\s+)?';
const WORD = '\\p{L}[\\p{L}\\p{M}]{2,11}';
/** "下午3:20", "15時20分" */
const EAST_ASIAN_TIME =
  '(?:오전|오후|[上下]午|午[前後])?\\s?(?:\\d{1,2}:\\d\\d|\\d{1,2}\\s?[時时点點시]\\s?\\d{1,2}\\s?[分분])';
const YEAR_FIRST_TIME = `(?:\\.?(?:\\s*[(（]\\p{L}[)）])?[,\\s|–—-]*${EAST_ASIAN_TIME}(?::\\d\\d)?)?`;
const FORMS = [
  `${TIME_BEFORE}${MONTH}\\s+${DAY},?\\s+\\d{4}${TIME}`,
  `${TIME_BEFORE}${DAY}\\s+${MONTH},?\\s+\\d{4}${TIME}`,
  '\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?',
  `\\b\\d{4}([./])\\s?\\d{1,2}\\1\\s?\\d{1,2}\\b${YEAR_FIRST_TIME}`,
  `\\b\\d{4}\\.\\s+${WORD}\\s+\\d{1,2}\\.${YEAR_FIRST_TIME}`,
  `\\d{4}[年년]\\s?\\d{1,2}[月월]\\s?\\d{1,2}[日일](?:\\s?[(（]\\p{L}[)）])?(?:\\s*${EAST_ASIAN_TIME})?`,
  `${ANY_DAY}${WORD}\\.?,?\\s+(?:de\\s+)?\\d{4}${TIME}`,
  `\\b\\d{1,2}([./-])\\d{1,2}\\2\\d{4}${TIME}`,
];
const WRITTEN = new RegExp(FORMS.join('|'), 'u');
const EVERY = new RegExp(WRITTEN, 'gu');

/** The first date with a year, as people write them, with its time of day; `null` where there is none. */
export function writtenDate(text: string): string | null {
  const found = WRITTEN.exec(asciiDigits(text));
  return found === null ? null : text.slice(found.index, found.index + found[0].length);
}

/** "02/05/2024" as "02.05.2024": dots say everywhere that the day stands first. */
export function withDots(date: string): string {
  return asciiDigits(date).replace(/^(\d{1,2})\/(\d{1,2})\/(?=\d{4})/, '$1.$2.');
}

/** All of them, in the order of the text. */
export function everyWrittenDate(text: string): readonly string[] {
  return Array.from(asciiDigits(text).matchAll(EVERY), ({ 0: date, index }) =>
    text.slice(index, index + date.length),
  );
}
