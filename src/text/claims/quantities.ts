import { boundBefore, hedgeBefore, type Hedge } from './hedges.ts';
import { ordinalValue, scaleValue, unitValue } from './number-words.ts';
import { readTokens, type Token } from './quantity-tokens.ts';
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
  readonly hedge: Hedge | null;
  /** On which side of it the number meant lies: "at least", "more than"; `null` where none is told. */
  readonly bound: 'over' | 'under' | null;
  readonly text: string;
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
}

const CURRENCY = /[$€£¥₽₹₴]/u;

/**
 * The numbers of a text in order, in digits or words; those of dates are left to `findDates`. `language` tells what a
 * word is that is a number in some languages alone.
 */
export function findQuantities(text: string, language: string | null): readonly Quantity[] {
  const tokens = readTokens(text);
  const found: Quantity[] = [];
  for (let index = 0; index < tokens.length;) {
    const read = readQuantity(tokens, index, language);
    if (read === null) {
      index += 1;
    } else {
      const { start } = read.quantity;
      found.push({
        ...read.quantity,
        hedge: hedgeBefore(text, start),
        bound: boundBefore(text, start),
      });
      index = read.next;
    }
  }
  return found;
}

interface Read {
  readonly quantity: Omit<Quantity, 'hedge' | 'bound'>;
  readonly next: number;
}

function readQuantity(
  tokens: readonly Token[],
  start: number,
  language: string | null,
): Read | null {
  const first = tokens[start];
  if (first === undefined) return null;
  const number =
    first.value === null ? readWords(tokens, start, language) : readDigits(tokens, start);
  if (number === null) return null;
  const after = tokens[number.next];
  const unit = first.sign ?? unitOf(after?.word ?? null, tokens[number.next + 1]?.word ?? null);
  const { value, isOrdinal, digits, next } = number;
  // "one of them" counts nothing; "one kilometre" does.
  if (first.word === 'one' && value === 1 && unit === null) return null;
  const own = tokens.slice(start, next);
  const text = own
    .map((token) => token.text)
    .join(' ')
    .trim();
  const last = own.at(-1) ?? first;
  // The unit is no part of what stands around: "15 years" and "80 years" are told of nothing alike by it.
  const end = unit === null || first.sign !== null || after === undefined ? last : after;
  const place = { start: first.start, end: end.start + end.text.length };
  return {
    quantity: { value, unit: canonicalSign(unit), isOrdinal, digits, text, ...place },
    next,
  };
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
  const scaleWord = tokens[start + 1]?.word ?? '';
  const scale = /^cents?$/u.test(scaleWord) ? null : scaleValue(scaleWord);
  return {
    value: token.value * (scale ?? 1),
    isOrdinal: token.isOrdinal,
    digits: token.digits,
    next: start + (scale === null ? 1 : 2),
  };
}

/** "To study first" counts nothing, and "second" is more often a time. */
function isNoPlace(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? '';
  return word === 'second' || (word === 'first' && (tokens[index + 1]?.word ?? null) === null);
}

/** "two hundred and fifty thousand", "a dozen", "third". */
function readWords(
  tokens: readonly Token[],
  start: number,
  language: string | null,
): ReadNumber | null {
  const wordAt = (index: number) => tokens[index]?.word ?? '';
  const ordinal = ordinalValue(wordAt(start));
  if (ordinal !== null && !isNoPlace(tokens, start)) {
    return { value: ordinal, isOrdinal: true, digits: 1, next: start + 1 };
  }
  let total = 0;
  let group = 0;
  let next = start;
  for (; next < tokens.length; next += 1) {
    const word = wordAt(next);
    const unit = unitValue(word, language);
    const scale = scaleValue(word.length > 1 ? word : '');
    if (unit !== null) group = SCORES.test(word) && group === 4 ? 80 : group + unit;
    else if (scale !== null && (next > start || word === 'dozen')) {
      group = Math.max(group, 1) * scale;
      if (scale >= 1000) [total, group] = [total + group, 0];
    } else if (!joins(word, group, unitValue(wordAt(next + 1), language))) break;
  }
  if (next === start) return null;
  const value = total + group;
  const digits = String(value).replace(/0+$/u, '').length || 1;
  return { value, isOrdinal: false, digits, next };
}

/** "Quatre-vingts". */
const SCORES = /^vingts?$/u;

/** "Hundred and five", "treinta y cinco", "vinte e cinco", "vingt et onze". */
function joins(word: string, group: number, next: number | null): boolean {
  if (next === null) return false;
  if (word === 'and' || word === 'und' || word === 'en') return group >= 100;
  return /^(?:y|e|et)$/u.test(word) && group >= 20 && group % 10 === 0 && next < 20;
}
