import { findDates } from './dates.ts';
import { HAN_NUMBER, parseHanNumber } from './han-numbers.ts';
import { scaleValue } from './number-words.ts';
import { plainDigits } from './plain-digits.ts';

/** Stands as the unit of "the '90s". */
const ERA = 'era';

/** Behind a digit of its own a hyphen stands between two numbers. */
const MINUS = String.raw`(?<minus>(?<=^|[^\d\s]\s|\()[-−](?=[$€£¥₽₹₴]?\d)|(?<!\p{L})minus\s(?=\d))?`;
const DIGITS = String.raw`(?<sign>(?:US|A|C)?[$€£¥₽₹₴])?\s?(?<digits>\d+(?:[.,'’ \u00a0\u202f]\d{3})*(?:[.,]\d+)?)`;
const SUFFIX = String.raw`(?<suffix>(?:st|nd|rd|th)(?!\p{L})|['’]?s(?!\p{L})|(?:k|m|mn|mln|bn|tn)(?!\p{L})|[万億亿千])?(?<percent>\s?%)?`;
/** Ukrainian writes an apostrophe within words. */
const WORD = String.raw`(?<word>(?:\p{Script=Cyrillic}+['’ʼ])?(?:(?!${HAN_NUMBER})\p{L})+)`;
/** A number in digits with its sign, currency sign and scale letter, one in Han numerals, a word or a mark. */
const TOKEN = new RegExp(
  `${MINUS}${DIGITS}${SUFFIX}|(?<han>${HAN_NUMBER})|${WORD}|(?<mark>[.,;:!?()"“”])`,
  'giu',
);
/** "5 p.m." is "5 pm". */
const HALF_OF_DAY = /(?<=\d\s?)([ap])\.\s?m\.?/giu;

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
    ...withoutDates(plainDigits(text))
      .replace(/(\p{L})-(\p{L})/gu, '$1 $2')
      .replace(HALF_OF_DAY, (found, half: string) => `${half}m`.padEnd(found.length))
      .matchAll(TOKEN),
  ].map(({ 0: whole, index: start, groups = {} }) => {
    const digits = groups['digits'] ?? hanDigits(groups['han']);
    const side = groups['minus'] === undefined ? 1 : -1;
    const suffix = groups['suffix']?.toLowerCase() ?? '';
    const isOrdinal = /^(?:st|nd|rd|th)$/u.test(suffix);
    const isEra = suffix.endsWith('s');
    const scale = scaleValue(suffix) ?? 1;
    const value = digits === undefined ? null : side * parseDigits(digits) * scale;
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
      word: groups['word']?.toLowerCase().replace(/['’ʼ]/gu, '') ?? null,
    };
  });
}

function hanDigits(numerals: string | undefined): string | undefined {
  return numerals === undefined ? undefined : String(parseHanNumber(numerals));
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
