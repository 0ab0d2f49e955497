import { englishKin } from './stemmers/english-families.ts';
import { primarySubtag } from './stop-words.ts';

const FAMILIES: Readonly<Record<string, (stem: string) => readonly string[]>> = { en: englishKin };

/** Stems of other words of the same family ("expuls" for "expel"), by which a text may tell of what is asked. */
export function kinOf(stem: string, language: string | null): readonly string[] {
  return FAMILIES[primarySubtag(language ?? 'en')]?.(stem) ?? [];
}
