import { spellAlike } from './english-spelling.ts';

/**
 * Porter's algorithm (M. F. Porter, "An algorithm for suffix stripping", 1980), with its steps 2 to 4 as tables.
 * Apostrophes fall away first: "Trump's" is "trump".
 */
const VOWEL = /[aeiouy]/;
const DOUBLE = /([^aeiouylsz])\1$/;
const SHORT = /^(?:.*[^aeiouy])?[aeiouy][^aeiouywx]$/;

const STEP_2 =
  pairs(`ational ate|tional tion|enci ence|anci ance|izer ize|abli able|alli al|entli ent|eli e|ousli ous|
  ization ize|ation ate|ator ate|alism al|iveness ive|fulness ful|ousness ous|aliti al|iviti ive|biliti ble`);
const STEP_3 = pairs('icate ic|ative |alize al|iciti ic|ical ic|ful |ness ');
const STEP_4 = pairs(
  'al |ance |ence |er |ic |able |ible |ant |ement |ment |ent |ion |ou |ism |ate |iti |ous |ive |ize ',
);

/** Forms that no ending gives away, of verbs and nouns that news use. */
const IRREGULAR =
  irregular(`began begin|begun begin|bought buy|broke break|broken break|brought bring|built build|
  came come|caught catch|children child|chose choose|chosen choose|died die|drew draw|drove drive|dying die|fallen fall|
  fell fall|flew fly|fought fight|found find|gave give|given give|gone go|grew grow|held hold|hit hit|kept keep|
  knew know|known know|led lead|lost lose|meant mean|men man|met meet|paid pay|ran run|risen rise|saw see|seen see|
  sent send|shot shoot|sold sell|sought seek|spent spend|spoke speak|spoken speak|stole steal|stolen steal|stood stand|
  taken take|taught teach|thought think|threw throw|took take|went go|withdrew withdraw|won win|women woman|
  wore wear|wrote write|written write`);

type Pair = readonly [ending: string, replacement: string];

function pairs(table: string): readonly Pair[] {
  return table
    .split('|')
    .map((row): Pair => {
      const [ending = '', replacement = ''] = row.trimStart().split(' ');
      return [ending.trim(), replacement.trim()];
    })
    .toSorted((left, right) => right[0].length - left[0].length);
}

function irregular(table: string): ReadonlyMap<string, string> {
  return new Map(pairs(table));
}

/** The infinitive or singular of a form that no ending gives away; any other word as it is. */
export function baseOf(word: string): string {
  return IRREGULAR.get(word) ?? word;
}

export function stemEnglish(word: string): string {
  const bare = IRREGULAR.get(word) ?? word.replace(/['’](?:s|d|ll|re|ve|t)?$/, '');
  if (bare.length < 3) return bare;
  const step1 = turnFinalY(stripPastAndGerund(spellAlike(stripPlural(bare))));
  const step2 = replaceEnding(step1, STEP_2, 1);
  const step3 = replaceEnding(step2, STEP_3, 1);
  return stripFinalE(replaceEnding(step3, STEP_4, 2));
}

function stripPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function stripPastAndGerund(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  if (ending === 0) return word;
  const base = word.slice(0, -ending);
  if (!VOWEL.test(base)) return word;
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (DOUBLE.test(base)) return base.slice(0, -1);
  return measure(base) === 1 && SHORT.test(base) ? `${base}e` : base;
}

function turnFinalY(word: string): string {
  return word.endsWith('y') && VOWEL.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

function replaceEnding(word: string, table: readonly Pair[], least: number): string {
  for (const [ending, replacement] of table) {
    if (!word.endsWith(ending)) continue;
    const base = word.slice(0, -ending.length);
    if (ending === 'ion' && !/[st]$/.test(base)) return word;
    return measure(base) >= least ? base + replacement : word;
  }
  return word;
}

function stripFinalE(word: string): string {
  const base = word.slice(0, -1);
  const least = measure(base);
  if (word.endsWith('e') && (least > 1 || (least === 1 && !SHORT.test(base)))) return base;
  return word.endsWith('ll') && least > 1 ? base : word;
}

/** Porter's m: how often a vowel is followed by a consonant. */
function measure(word: string): number {
  let count = 0;
  let afterVowel = false;
  for (let index = 0; index < word.length; index += 1) {
    const letter = word[index] ?? '';
    const isVowel: boolean =
      'aeiou'.includes(letter) || (letter === 'y' && index > 0 && !afterVowel);
    if (!isVowel && afterVowel) count += 1;
    afterVowel = isVowel;
  }
  return count;
}
