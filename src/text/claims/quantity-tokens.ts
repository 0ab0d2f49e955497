import { findDates } from './dates.ts';
import { scaleValue } from './number-words.ts';

/** Stands as the unit of "the '90s". */
const ERA = 'era';

/** A number in digits with its currency sign and scale letter, or a word. */
const TOKEN =
  /(?<sign>(?:US|A|C)?[$€£¥₽₹₴])?\s?(?<digits>\d+(?:[.,'’ \u00a0\u202f]\d{3})*(?:[.,]\d+)?)(?<suffix>(?:st|nd|rd|th)(?!\p{L})|['’]?s(?!\p{L})|(?:k|m|mn|mln|bn|tn)(?!\p{L})|[万億亿千])?(?<percent>\s?%)?|(?<word>\p{L}+)|(?<mark>[.,;:!?()"“”])/giu;

export interface Token {
  readonly text: string;
  readonly start: number;
  readonly value: number | null;
  readonly sign: string | null;
  readonly isOrdinal: boolean;
  readonly digits: number;
  /** Lower case; `null` for digits and marks. */
  readonly word: string | null;
}

/** Of the same length, so that places in it are places in the text. */
function withoutDates(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, weekday } of findDates(text)) {
    if (weekday !== null) continue;
    pieces.push(text.slice(from, start), ' ; '.padEnd(end - start));
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

/** The numbers in digits, the words and the marks of a text, without its dates. */
export function readTokens(text: string): readonly Token[] {
  return [
    ...withoutDates(text)
      .replace(/(\p{L})-(\p{L})/gu, '$1 $2')
      .matchAll(TOKEN),
  ].map(({ 0: whole, index: start, groups = {} }) => {
    const digits = groups['digits'];
    const suffix = groups['suffix']?.toLowerCase() ?? '';
    const isOrdinal = /^(?:st|nd|rd|th)$/u.test(suffix);
    const isEra = suffix.endsWith('s');
    const scale = scaleValue(suffix) ?? 1;
    const value = digits === undefined ? null : parseDigits(digits) * scale;
    return {
      text: whole,
      start,
      // "the '90s" are "the 1990s".
      value: value !== null && isEra ? value % 100 : value,
      sign: isEra
        ? ERA
        : (groups['sign']?.at(-1) ?? (groups['percent'] === undefined ? null : '%')),
      isOrdinal,
      digits:
        digits === undefined ? 0 : digits.replace(/\D/gu, '').replace(/^0+|0+$/gu, '').length || 1,
      word: groups['word']?.toLowerCase() ?? null,
    };
  });
}

/** Reads separators of thousands and decimals of either habit. */
function parseDigits(text: string): number {
  const compact = text.replace(/['’ \u00a0\u202f]/gu, '');
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  if (last === -1) return Number(compact);
  const separator = compact.charAt(last);
  const isThousands =
    compact.length - last === 4 && (compact.indexOf(separator) !== last || separator === ',');
  const whole = compact.slice(0, isThousands ? undefined : last).replace(/[.,]/gu, '');
  return Number(isThousands ? whole : `${whole}.${compact.slice(last + 1)}`);
}
