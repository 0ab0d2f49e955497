import { identifyLanguage } from '../text/language.ts';

/** What page templates declare when nobody set a language. */
const DEFAULT = 'en';
/** Shorter texts are not believed against a declaration. */
const TELLING = 200;

/** The language of a text: as declared, unless it is the templates' default and the text says otherwise. */
export function languageOf(text: string, declared: string | null): string | null {
  if (declared !== null && (declared !== DEFAULT || text.length < TELLING)) return declared;
  return identifyLanguage(text) ?? declared;
}

/** The primary subtag of a BCP 47 tag ("en-GB" is "en"), or `null` for what is no such tag. */
export function primarySubtag(tag: string | null | undefined): string | null {
  return /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
}
