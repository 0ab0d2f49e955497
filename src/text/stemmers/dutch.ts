import { stripSuffixes, suffixStep } from './suffixes.ts';

/** Light: plurals, verb and adjective endings, then doubled letters ("bommen" as "bom", "school" as "scholen"). */
const STEPS = [
  suffixStep(3, 't'),
  suffixStep(3, 'heden eren en er e'),
  suffixStep(4, 'ing lijk heid ig'),
];
/** Of a plural, behind a consonant or "e": "sanctie", but "huis" and "prijs" keep their own. */
const S = /(?<=.{2}(?:[^aeiouj]|ie|[^aeou]e))s$/;
const DOUBLED_VOWEL = /(aa|ee|oo|uu)(?=[^aeiou]$)/;
const DOUBLED = /([bdfgklmnprst])\1$/;

export function stemDutch(word: string): string {
  const single = word.replace(/['’]s$/, '').replace(S, '');
  return stripSuffixes(single, STEPS)
    .replace(DOUBLED, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
    .replace(DOUBLED_VOWEL, (vowels) => vowels.slice(1));
}
