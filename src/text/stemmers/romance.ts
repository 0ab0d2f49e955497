import { stripSuffixes, suffixStep } from './suffixes.ts';

/** Light stemmers after J. Savoy ("Light stemming approaches for the French, Portuguese, …", 2006), on folded letters. */
const FRENCH = [
  suffixStep(
    4,
    'issement issant ement ments ment ations ation atrice ateur euse eux ives ive ifs if iste isme ite',
  ),
  suffixStep(4, 'erait eraient aient ais ait antes ante entes ente ant ent ees ee er ez es e'),
];
const SPANISH = [
  suffixStep(4, 'amiento imiento aciones acion adora ador mente idades idad ismo ista'),
  suffixStep(4, 'iendo ando aron ieron aba ado ido ada ida ar er ir'),
  suffixStep(4, 'a o e'),
];
const PORTUGUESE = [
  suffixStep(4, 'amento imento adora ador mente idade ismo ista'),
  suffixStep(4, 'ando endo indo aram eram iram ava ado ido ada ida ar er ir'),
  suffixStep(4, 'ao a o e'),
];
const ITALIAN = [
  suffixStep(4, 'amento imento azione azioni atore atori mente ista isti ismo'),
  suffixStep(4, 'ando endo arono irono avano ava ato ito uto ata ita ati iti are ere ire'),
  suffixStep(3, 'ie hi he a e i o'),
];

/** Endings of plurals with those of the singular, in order; the first that fits is replaced. */
type Plurals = readonly (readonly [plural: RegExp, singular: string])[];
const FRENCH_PLURALS: Plurals = [
  [/^travaux$/, 'travail'],
  [/(?<=.{2}e)aux$/, 'au'],
  [/(?<=.{2})aux$/, 'al'],
  [/(?<=.{3})[sx]$/, ''],
];
/** Words on -is and -us keep their "s": "país", "crisis", "autobús". */
const SPANISH_PLURALS: Plurals = [
  [/(?<=.{2})ces$/, 'z'],
  [/(?<=.{3})es$/, ''],
  [/(?<=.{2}[^iu])s$/, ''],
];
const PORTUGUESE_PLURALS: Plurals = [
  [/(?<=.{3})ais$/, 'al'],
  [/(?<=.{3})eis$/, 'el'],
  [/(?<=.{2})ns$/, 'm'],
  [/(?<=.{2})(?:oes|aes)$/, 'ao'],
  [/(?<=.{3})es$/, ''],
  [/(?<=..)(?<!ai)s$/, ''],
];

export function stemFrench(word: string): string {
  const bare = word.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu)['’](?=.{2})/, '');
  return stripSuffixes(singularOf(bare, FRENCH_PLURALS), FRENCH);
}

export function stemSpanish(word: string): string {
  return stripSuffixes(singularOf(word, SPANISH_PLURALS), SPANISH);
}

export function stemPortuguese(word: string): string {
  return stripSuffixes(singularOf(word, PORTUGUESE_PLURALS), PORTUGUESE);
}

export function stemItalian(word: string): string {
  const bare = word.replace(/^(?:[cdlns]|all|dall|dell|nell|sull|un)['’](?=.{2})/, '');
  // "incendio" as "incendi".
  return stripSuffixes(bare, ITALIAN).replace(/(?<=.{3})i$/, '');
}

function singularOf(word: string, plurals: Plurals): string {
  const found = plurals.find(([plural]) => plural.test(word));
  return found === undefined ? word : word.replace(...found);
}
