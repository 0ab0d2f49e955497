import { stripSuffixes, suffixStep } from './suffixes.ts';

/** Light: case, number and person endings, then the most frequent word-building ones; on folded letters (й as и). */
const RUSSIAN = [
  suffixStep(3, 'ся сь'),
  suffixStep(
    3,
    `ого его ому ему ыми ими ами ями иями ость ости ием иям иях иеи ии ия ие ию ья ье ью ов ев еи ои ыи ии ам ям ах ях ом
    ем ым им ых их ую юю ая яя ое ее ые ие ла ло ли л ать ять ить еть ал ил ел ает яет ует ит ет ут ют ат ят
    а я о е ы и у ю ь`,
  ),
  suffixStep(4, 'енн нн ск н'),
];
const UKRAINIAN = [
  suffixStep(3, 'ся сь'),
  suffixStep(
    3,
    `ого его ому ему ими ами ями ість ості істю ові еві ією ії ія іє ію іі іи ою ею ів ев еи ои ам ям ах ях ом ем им их іх
    ую юю ая яя ое ее ла ло ли в ати яти ити ав ив ає яє ує ить ать ять уть ють
    а я о е и і у ю ь`,
  ),
  suffixStep(4, 'енн нн ськ н'),
];
const POLISH = [
  suffixStep(3, 'sie'),
  suffixStep(
    3,
    `owie ami ach iach iami owi ego emu ymi imi ych ich iego iemu iej iem iom om ow ej em ym im ie ia iu io a e i y o u
    osc osci ac ec ic yc al ala alo ali aly il ila ilo ili ily`,
  ),
  suffixStep(4, 'ieni eni ani n sk'),
];

export function stemRussian(word: string): string {
  return stripSuffixes(word, RUSSIAN);
}

export function stemUkrainian(word: string): string {
  return stripSuffixes(word, UKRAINIAN);
}

export function stemPolish(word: string): string {
  return stripSuffixes(word, POLISH);
}
