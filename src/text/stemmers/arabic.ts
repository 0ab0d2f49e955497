import { stripSuffixes, suffixStep } from './suffixes.ts';

/** Light10 (L. Larkey and others, "Light stemming for Arabic information retrieval", 2007). */
const PREFIX = /^(?:وال|بال|كال|فال|ال|لل)(?=.{2})/;
const AND = /^و(?=.{3})/;
const SUFFIXES = [suffixStep(2, 'ها ان ات ون ين يه ية ه ة ي')];

export function stemArabic(word: string): string {
  const unified = word
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ـ', '');
  return stripSuffixes(unified.replace(AND, '').replace(PREFIX, ''), SUFFIXES);
}
