import { englishKin } from './stemmers/english-families.ts';
import { primarySubtag } from './stop-words.ts';

const FAMILIES: Readonly<Record<string, (stem: string) => readonly string[]>> = { en: englishKin };

/** What a word of the same family counts for beside the word itself. */
export const KIN_SHARE = 0.5;

/** Stems of other words of the same family ("expuls" for "expel"), by which a text may tell of what is asked. */
export function kinOf(stem: string, language: string | null): readonly string[] {
  return FAMILIES[primarySubtag(language ?? 'en')]?.(stem) ?? [];
}
