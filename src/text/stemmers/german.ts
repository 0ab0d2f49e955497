import { germanBaseOf } from './german-verbs.ts';
import { stripSuffixes, suffixStep } from './suffixes.ts';

/** Light: endings of nouns, adjectives and verbs; umlauts are folded before. After J. Savoy's light stemmer for German. */
const STEPS = [
  suffixStep(4, 's n m'),
  suffixStep(4, 'er e'),
  suffixStep(4, 'isch lich ig ung heit keit'),
];

export function stemGerman(word: string): string {
  return stripSuffixes(germanBaseOf(word), STEPS);
}
