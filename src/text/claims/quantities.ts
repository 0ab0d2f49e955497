import { findDates } from './dates.ts';
import { ordinalValue, scaleValue, unitValue } from './number-words.ts';
import { unitOf } from './units.ts';

/** A number of a text with what it counts. */
export interface Quantity {
  /** Of a spoken approximation ("about 5") the number itself. */
  readonly value: number;
  /** Canonical unit ("%", "$", "km"); `null` where none stands beside it. */
  readonly unit: string | null;
  /** "third" as opposed to "three". */
  readonly isOrdinal: boolean;
  /** Digits that carry meaning, for rounding: "5.2 million" has two. */
  readonly digits: number;
  readonly text: string;
}

const CURRENCY = /[$€£¥₽₹₴]/u;
/** A number in digits with its currency sign and scale letter, or a word. */
const TOKEN =
  /(?<sign>(?:US|A|C)?[$€£¥₽₹₴])?\s?(?<digits>\d+(?:[.,'’ \u00a0\u202f]\d{3})*(?:[.,]\d+)?)(?<suffix>(?:st|nd|rd|th)(?!\p{L})|(?:k|m|mn|mln|bn|tn)(?!\p{L})|[万億亿千])?(?<percent>\s?%)?|(?<word>\p{L}+)|(?<mark>[.,;:!?()"“”])/giu;

interface Token {
  readonly text: string;
  readonly value: number | null;
  readonly sign: string | null;
  readonly isOrdinal: boolean;
  readonly digits: number;
  /** Lower case; `null` for digits and marks. */
  readonly word: string | null;
}

/** The numbers of a text in order, in digits or words; those of dates are left to `findDates`. */
export function findQuantities(text: string): readonly Quantity[] {
  const tokens = tokenize(withoutDates(text));
  const found: Quantity[] = [];
  for (let index = 0; index < tokens.length;) {
    const read = readQuantity(tokens, index);
    if (read === null) {
      index += 1;
    } else {
      found.push(read.quantity);
      index = read.next;
    }
  }
  return found;
}

function withoutDates(text: string): string {
  return findDates(text)
    .filter(({ weekday }) => weekday === null)
    .reduceRight(
      (rest, { start, end }) => rest.slice(0, start) + ' ; '.padEnd(end - start) + rest.slice(end),
      text,
    );
}

function tokenize(text: string): readonly Token[] {
  return [...text.replace(/(\p{L})-(\p{L})/gu, '$1 $2').matchAll(TOKEN)].map(
    ({ 0: whole, groups = {} }) => {
      const digits = groups['digits'];
      const suffix = groups['suffix']?.toLowerCase() ?? '';
      const isOrdinal = /^(?:st|nd|rd|th)$/u.test(suffix);
      const scale = scaleValue(suffix) ?? 1;
      return {
        text: whole,
        value: digits === undefined ? null : parseDigits(digits) * scale,
        sign: groups['sign']?.at(-1) ?? (groups['percent'] === undefined ? null : '%'),
        isOrdinal,
        digits:
          digits === undefined
            ? 0
            : digits.replace(/\D/gu, '').replace(/^0+|0+$/gu, '').length || 1,
        word: groups['word']?.toLowerCase() ?? null,
      };
    },
  );
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

interface Read {
  readonly quantity: Quantity;
  readonly next: number;
}

function readQuantity(tokens: readonly Token[], start: number): Read | null {
  const first = tokens[start];
  if (first === undefined) return null;
  const number = first.value === null ? readWords(tokens, start) : readDigits(tokens, start);
  if (number === null) return null;
  const after = tokens[number.next];
  const unit = first.sign ?? unitOf(after?.word ?? null, tokens[number.next + 1]?.word ?? null);
  const { value, isOrdinal, digits, next } = number;
  // "one of them" counts nothing; "one kilometre" does.
  if (first.word === 'one' && value === 1 && unit === null) return null;
  const text = tokens
    .slice(start, next)
    .map((token) => token.text)
    .join(' ')
    .trim();
  return { quantity: { value, unit: canonicalSign(unit), isOrdinal, digits, text }, next };
}

function canonicalSign(unit: string | null): string | null {
  return unit !== null && CURRENCY.test(unit) ? (CURRENCY.exec(unit)?.[0] ?? unit) : unit;
}

interface ReadNumber {
  readonly value: number;
  readonly isOrdinal: boolean;
  readonly digits: number;
  readonly next: number;
}

function readDigits(tokens: readonly Token[], start: number): ReadNumber | null {
  const token = tokens[start];
  if (token?.value === undefined || token.value === null) return null;
  const scale = scaleValue(tokens[start + 1]?.word ?? '');
  return {
    value: token.value * (scale ?? 1),
    isOrdinal: token.isOrdinal,
    digits: token.digits,
    next: start + (scale === null ? 1 : 2),
  };
}

/** "two hundred and fifty thousand", "a dozen", "third". */
function readWords(tokens: readonly Token[], start: number): ReadNumber | null {
  const ordinal = ordinalValue(tokens[start]?.word ?? '');
  if (ordinal !== null && tokens[start]?.word !== 'second') {
    return { value: ordinal, isOrdinal: true, digits: 1, next: start + 1 };
  }
  let total = 0;
  let group = 0;
  let next = start;
  for (; next < tokens.length; next += 1) {
    const word = tokens[next]?.word ?? '';
    const unit = unitValue(word);
    const scale = scaleValue(word.length > 1 ? word : '');
    if (unit !== null) group += unit;
    else if (scale !== null && next > start) {
      group = Math.max(group, 1) * scale;
      if (scale >= 1000) [total, group] = [total + group, 0];
    } else if (
      !(
        word === 'and' &&
        next > start &&
        unitValue(tokens[next + 1]?.word ?? '') !== null &&
        group >= 100
      )
    )
      break;
  }
  if (next === start) return null;
  return { value: total + group, isOrdinal: false, digits: 2, next };
}

/** Whether the evidence tells the same number of the same thing, or one that rounds to it. */
export function isQuantityHeld(claimed: Quantity, evidence: readonly Quantity[]): boolean {
  return evidence.some((held) => isSameValue(claimed, held) && isSameUnit(claimed, held));
}

function isSameUnit(claimed: Quantity, held: Quantity): boolean {
  return claimed.unit === held.unit || claimed.unit === null || held.unit === null;
}

function isSameValue(claimed: Quantity, held: Quantity): boolean {
  if (Math.abs(claimed.value - held.value) < 1e-9 * Math.max(1, Math.abs(held.value))) return true;
  const isRounder = claimed.digits < held.digits && Math.abs(claimed.value) >= 10;
  return isRounder && Number(held.value.toPrecision(claimed.digits)) === claimed.value;
}
