import { germanBaseOf } from './german-verbs.ts';
import { stripSuffixes, suffixStep } from './suffixes.ts';

/** Light: endings of nouns, adjectives and verbs; umlauts are folded before. After J. Savoy's light stemmer for German. */
const STEPS = [
  suffixStep(4, 'n m'),
  suffixStep(4, 'er'),
  suffixStep(3, 'e'),
  suffixStep(4, 'isch lich ig ung heit keit'),
];
/** "Lehrerinnen" as "Lehrer", but not "Berlin". */
const FEMININE = /(?<=.{3})(er|ent|ist|or|ling|(?<=.{2})at)in(?:nen)?$/;
/** Of the genitive or a plural, behind the letters of Snowball's German stemmer: "Preis" keeps its own. */
const S = /(?<=.{3})(?:es|(?<=[bdfghklmnrt])s)$/;

export function stemGerman(word: string): string {
  const base = germanBaseOf(word).replace(FEMININE, '$1').replace(S, '');
  return stripSuffixes(base, STEPS);
}
