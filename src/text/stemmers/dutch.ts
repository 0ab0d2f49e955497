import { stripSuffixes, suffixStep } from './suffixes.ts';

/** Light: plurals, verb and adjective endings, then a doubled last letter ("bommen" as "bom"). */
const STEPS = [
  suffixStep(3, 's t'),
  suffixStep(3, 'heden eren en er e'),
  suffixStep(4, 'ing lijk heid ig'),
];
const DOUBLED = /([bdfgklmnprst])\1$/;

export function stemDutch(word: string): string {
  return stripSuffixes(word.replace(/['’]s$/, ''), STEPS)
    .replace(DOUBLED, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}
