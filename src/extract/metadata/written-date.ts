const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.?';
const TIME =
  '(?:[,\\s]+(?:at\\s+)?\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s*[ap]\\.?m\\.?)?(?:\\s*(?:[A-Z]{2,4}T?|[+-]\\d\\d:?\\d\\d))?)?';
const WRITTEN = new RegExp(
  `${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}${TIME}|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH},?\\s+\\d{4}${TIME}|\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?|\\d{4}年\\d{1,2}月\\d{1,2}日(?:\\s*\\d{1,2}:\\d\\d)?|\\b\\d{1,2}\\s+\\p{L}{3,10}\\.?\\s+\\d{4}${TIME}|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{4}${TIME}`,
  'u',
);

/** The first date with a year, as people write them, with its time of day; `null` where there is none. */
export function writtenDate(text: string): string | null {
  return WRITTEN.exec(text)?.[0] ?? null;
}
