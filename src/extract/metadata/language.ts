import type { OpenPage } from '../html/open.ts';
import { primarySubtag } from '../language.ts';
import { metaOf } from './facts.ts';
import { textOf } from './json-ld.ts';

/** The primary subtag of the language that the page declares. */
export function declaredLanguage(open: OpenPage): string | null {
  const stated =
    open.page.language ??
    textOf(open.articles[0]?.['inLanguage']) ??
    metaOf(open, ['og:locale', 'content-language', 'dc.language', 'language']);
  return primarySubtag(stated);
}
