import { findDates } from '../src/text/claims/dates.ts';
import { findNameWords } from '../src/text/claims/name-words.ts';
import { findQuotations } from '../src/text/claims/quotations.ts';

type MutationKind = 'number' | 'date' | 'name' | 'unit' | 'quotation' | 'negation';

/** A claim with one thing altered, so that it is no longer true. */
export interface Mutant {
  readonly kind: MutationKind;
  readonly text: string;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const NUMBER_WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Each stands for its neighbour. */
const UNITS: Readonly<Record<string, string>> = {
  percent: 'years',
  '%': ' kg',
  million: 'billion',
  billion: 'million',
  thousand: 'million',
  kilometers: 'miles',
  kilometres: 'miles',
  miles: 'kilometres',
  feet: 'metres',
  meters: 'feet',
  metres: 'feet',
  years: 'months',
  months: 'years',
  weeks: 'months',
  days: 'weeks',
  hours: 'days',
  minutes: 'hours',
  dollars: 'euros',
  pounds: 'dollars',
  euros: 'dollars',
  $: '€',
  '£': '$',
  '€': '£',
};
/** Names that no article of a pack is likely to hold. */
const STRANGERS = ['Vandermeer', 'Oyelaran', 'Quillfeather', 'Zaragosta', 'Brunswyck', 'Tolmatov'];

/** Denied twice, or asked, a claim may still be true. */
const DENIED_OR_ASKED =
  /\b(?:not|no|never|none|nobody|nothing|nor|neither|without)\b|n['’]t\b|\?$/u;
const AUXILIARY =
  /\b(is|are|was|were|has|have|had|will|would|can|could|did|does|do)\b(?! not|n['’]t)/u;
const NEGATED =
  /\b(is|are|was|were|has|have|had|will|would|could|did|does|do) not\b|\b(is|are|was|were|has|have|had|would|could|did|does|do)n['’]t\b/u;

/** All mutants of a claim, at most one of each kind; `seed` chooses among equals. */
export function mutate(claim: string, seed: number): readonly Mutant[] {
  const mutants: readonly (readonly [MutationKind, string | null])[] = [
    ['number', changeNumber(claim, seed)],
    ['date', changeDate(claim, seed)],
    ['name', changeName(claim, seed)],
    ['unit', changeUnit(claim)],
    ['quotation', changeQuotation(claim)],
    ['negation', changeNegation(claim)],
  ];
  return mutants.flatMap(([kind, text]) =>
    text === null || text === claim ? [] : [{ kind, text }],
  );
}

function changeNumber(claim: string, seed: number): string | null {
  const dates = findDates(claim);
  const isInDate = (index: number) => dates.some(({ start, end }) => index >= start && index < end);
  const digits = [...claim.matchAll(/(?<![\p{L}\d])\d+(?![\p{L}\d]|st|nd|rd|th)/gu)].find(
    ({ index }) => !isInDate(index),
  );
  if (digits !== undefined) {
    const changed = String(Number(digits[0]) + 1 + (seed % 3));
    return replaceAt(claim, digits.index, digits[0], changed);
  }
  const word = new RegExp(`\\b(${NUMBER_WORDS.join('|')})\\b`, 'u').exec(claim);
  if (word === null) return null;
  const next = NUMBER_WORDS[(NUMBER_WORDS.indexOf(word[0]) + 1 + (seed % 3)) % NUMBER_WORDS.length];
  return replaceAt(claim, word.index, word[0], next ?? '');
}

function changeDate(claim: string, seed: number): string | null {
  const date = findDates(claim)[0];
  if (date === undefined) return null;
  const changed = date.text
    .replace(new RegExp(`\\b(${MONTHS.join('|')})\\b`, 'u'), (month) =>
      shift(MONTHS, month, 1 + (seed % 5)),
    )
    .replace(new RegExp(`\\b(${WEEKDAYS.join('|')})\\b`, 'u'), (day) =>
      shift(WEEKDAYS, day, 1 + (seed % 3)),
    )
    .replace(/\b(?:19|20)\d\d\b/u, (year) => String(Number(year) - 2 - (seed % 4)));
  return replaceAt(claim, date.start, date.text, changed);
}

function shift(names: readonly string[], name: string, by: number): string {
  return names[(names.indexOf(name) + by) % names.length] ?? name;
}

function changeName(claim: string, seed: number): string | null {
  const names = findNameWords(claim).filter(({ text }) => text.length > 2);
  const name = names[seed % Math.max(names.length, 1)];
  if (name === undefined) return null;
  const possessive = /['’]s$/u.exec(name.text)?.[0] ?? '';
  return claim.replace(name.text, `${STRANGERS[seed % STRANGERS.length]}${possessive}`);
}

function changeUnit(claim: string): string | null {
  for (const [unit, other] of Object.entries(UNITS)) {
    const isWord = /^\w/u.test(unit);
    const pattern = isWord
      ? `(?<=\\d\\s?|${NUMBER_WORDS.join(' |')} )${unit}\\b`
      : `[${unit}](?=\\d)|(?<=\\d)[${unit}]`;
    const match = new RegExp(pattern, 'u').exec(claim);
    if (match !== null) return replaceAt(claim, match.index, unit, other);
  }
  return null;
}

function changeQuotation(claim: string): string | null {
  const quotation = findQuotations(claim).find((text) => text.split(' ').length >= 3);
  if (quotation === undefined) return null;
  const words = quotation.split(' ');
  const middle = Math.floor(words.length / 2);
  return claim.replace(quotation, words.with(middle, 'reportedly').join(' '));
}

function changeNegation(claim: string): string | null {
  const negated = NEGATED.exec(claim);
  if (negated !== null) {
    return replaceAt(claim, negated.index, negated[0], negated[1] ?? negated[2] ?? '');
  }
  const auxiliary = AUXILIARY.exec(claim);
  return auxiliary === null || DENIED_OR_ASKED.test(claim)
    ? null
    : replaceAt(claim, auxiliary.index, auxiliary[0], `${auxiliary[0]} not`);
}

function replaceAt(text: string, index: number, old: string, changed: string): string {
  return text.slice(0, index) + changed + text.slice(index + old.length);
}
