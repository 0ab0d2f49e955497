import { primarySubtag } from '../stop-words.ts';
import { ORDINALS, SCALES, UNITS, UNITS_OF } from './number-word-lists.ts';

/** German and Dutch write hundreds and thousands in one word. */
const JOINED_SCALES = [
  ['tausend', 1000],
  ['duizend', 1000],
  ['hundert', 100],
  ['honderd', 100],
] as const;
/** "Fünfundzwanzig", "vijfentwintig", "tweeëndertig". */
const UNIT_AND_TEN = /^(\p{L}{2,6}?)(?:und|en|ën)(\p{L}+(?:zig|ßig|tig))$/u;
/** "Trentacinque"; a ten loses its last letter before "uno" and "otto". */
const TEN_AND_UNIT = /^(vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[ai]?(\p{L}+)$/u;
const ITALIAN_UNITS = 'uno due tre quattro cinque sei sette otto nove'.split(' ');

/**
 * The value of a single word ("twelve", "fünfundzwanzig"); `null` for any other word. A language that is not known is
 * taken for English where a word is a number in some languages alone.
 */
export function unitValue(word: string, language: string | null): number | null {
  const local = UNITS_OF.get(primarySubtag(language ?? 'en'))?.get(word);
  return local ?? UNITS.get(word) ?? joinedValue(word);
}

/** What a word multiplies by ("million"); `null` for any other word. */
export function scaleValue(word: string): number | null {
  return SCALES.get(word) ?? null;
}

/** The place that an ordinal names ("third", "21st"); `null` for any other word. */
export function ordinalValue(word: string): number | null {
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/u.exec(word)?.[1];
  return digits === undefined ? (ORDINALS.get(word) ?? null) : Number(digits);
}

function joinedValue(word: string): number | null {
  if (SCALES.has(word)) return null;
  for (const [name, scale] of JOINED_SCALES) {
    const at = word.indexOf(name);
    if (at < 0) continue;
    const many = partValue(word.slice(0, at), 1);
    const rest = partValue(word.slice(at + name.length).replace(/^und/u, ''), 0);
    return many === null || rest === null ? null : many * scale + rest;
  }
  return joinedTens(word);
}

/** What a part of a number in one word is worth; `missing` where there is none. */
function partValue(part: string, missing: number): number | null {
  if (part === '') return missing;
  return part === 'ein' || part === 'een' ? 1 : (UNITS.get(part) ?? joinedValue(part));
}

function joinedTens(word: string): number | null {
  const [, unit = '', ten = ''] = UNIT_AND_TEN.exec(word) ?? [];
  const [ones, tens] = [partValue(unit, 0), UNITS.get(ten)];
  if (tens !== undefined && ones !== null && ones < 10) return ones + tens;
  const [, stem = '', last = ''] = TEN_AND_UNIT.exec(word) ?? [];
  const place = ITALIAN_UNITS.indexOf(last.replace('é', 'e'));
  if (place < 0) return null;
  return (UNITS.get(`${stem}a`) ?? UNITS.get(`${stem}i`) ?? 0) + place + 1;
}
