import { stripSuffixes, suffixStep, type SuffixStep } from './suffixes.ts';

/** Light stemmers after J. Savoy ("Light stemming approaches for the French, Portuguese, …", 2006), on folded letters. */
const FRENCH = [
  suffixStep(3, 's x'),
  suffixStep(
    4,
    'issement issant ement ments ment ations ation atrice ateur euse eux ives ive ifs if iste isme ite',
  ),
  suffixStep(4, 'erait eraient aient ais ait ant ent ees ee er ez es e'),
];
const SPANISH = [
  suffixStep(3, 'es s'),
  suffixStep(4, 'amiento imiento aciones acion adora ador mente idades idad ismo ista'),
  suffixStep(4, 'iendo ando aron ieron aba ado ido ada ida ar er ir'),
  suffixStep(4, 'a o e'),
];
const PORTUGUESE = [
  suffixStep(3, 'oes aes es s'),
  suffixStep(4, 'amento imento adora ador mente idade ismo ista'),
  suffixStep(4, 'ando endo indo aram eram iram ava ado ido ada ida ar er ir'),
  suffixStep(4, 'ao a o e'),
];
const ITALIAN = [
  suffixStep(4, 'amento imento azione azioni atore atori mente ista isti ismo'),
  suffixStep(4, 'ando endo arono irono avano ava ato ito uto ata ita ati iti are ere ire'),
  suffixStep(3, 'ie hi he a e i o'),
];

export function stemFrench(word: string): string {
  return stripRomance(word.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu)['’](?=.{2})/, ''), FRENCH);
}

export function stemSpanish(word: string): string {
  return stripRomance(word, SPANISH);
}

export function stemPortuguese(word: string): string {
  return stripRomance(word, PORTUGUESE);
}

export function stemItalian(word: string): string {
  return stripRomance(
    word.replace(/^(?:[cdlns]|all|dall|dell|nell|sull|un)['’](?=.{2})/, ''),
    ITALIAN,
  );
}

function stripRomance(word: string, steps: readonly SuffixStep[]): string {
  return stripSuffixes(word, steps);
}
