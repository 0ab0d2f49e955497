const ENGLISH = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** Languages whose month names are known; where two use one name for different months, the first counts. */
const LANGUAGES = [
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'ru',
  'pl',
  'cs',
  'sk',
  'uk',
  'sv',
  'da',
  'nb',
  'fi',
  'el',
  'hu',
  'ro',
  'bg',
  'tr',
  'de-AT',
  'ca',
  'sl',
  'hr',
  'sr',
  'sr-Latn',
  'lt',
  'lv',
  'et',
  'is',
  'id',
  'ms',
  'vi',
  'ar',
  'ar-SY',
  'he',
  'fa',
  'hi',
  'be',
  'ga',
  'eu',
  'gl',
  'sw',
  'af',
  'th',
  'bn',
  'az',
  'ka',
  'hy',
  'sq',
  'mk',
];
/** Usual spellings that the tables of `Intl` lack. */
const OTHER_NAMES: Readonly<Record<string, number>> = {
  sept: 9,
  mrz: 3,
  ene: 1,
  enero: 1,
  setiembre: 9,
  octobre: 10,
  maj: 5,
  mag: 5,
  gen: 1,
  ιουν: 6,
  ιουλ: 7,
  αυγ: 8,
  αυγου: 8,
};
const SHORTEST_PREFIX = 3;
/** "In", written together with the month in Hebrew: "25 במרץ". */
const HEBREW_IN = /^ב(?=\p{Script=Hebrew}{3})/u;

const englishMonths = new Map(ENGLISH.map((name, index) => [name.slice(0, 3), index + 1]));
let otherMonths: ReadonlyMap<string, number> | null = null;

/** 1–12 for a month's name or its usual abbreviation in some fifty languages; `null` for any other word. */
export function monthOf(word: string): number | null {
  const folded = foldWord(word).replace(HEBREW_IN, '');
  if (folded.length >= SHORTEST_PREFIX) {
    const english = englishMonths.get(folded.slice(0, 3));
    if (english !== undefined && ENGLISH[english - 1]?.startsWith(folded)) return english;
  }
  if (Object.hasOwn(OTHER_NAMES, folded)) return OTHER_NAMES[folded] ?? null;
  otherMonths ??= collectMonths();
  return otherMonths.get(folded) ?? monthByPrefix(folded, otherMonths);
}

/** Lower case, without diacritics and full stops. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.'’]/gu, '')
    .toLowerCase();
}

/** "juill" is July where all known names that begin with it are. */
function monthByPrefix(word: string, months: ReadonlyMap<string, number>): number | null {
  if (word.length < SHORTEST_PREFIX) return null;
  const found = new Set<number>();
  for (const [name, month] of months) if (name.startsWith(word)) found.add(month);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function collectMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const width of ['long', 'short'] as const) {
      const withDay = monthFormat(language, { month: width, day: 'numeric' });
      const alone = monthFormat(language, { month: width });
      for (let month = 1; month <= 12; month += 1) {
        for (const format of [withDay, alone]) addName(months, monthName(format, month), month);
      }
    }
  }
  return months;
}

function monthFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' });
}

function monthName(format: Intl.DateTimeFormat, month: number): string {
  const parts = format.formatToParts(Date.UTC(2024, month - 1, 15));
  return parts.find((part) => part.type === 'month')?.value ?? '';
}

function addName(months: Map<string, number>, name: string, month: number): void {
  const folded = foldWord(name);
  if (/^\p{L}{2,}$/u.test(folded) && !months.has(folded)) months.set(folded, month);
}
