import type { OpenPage } from '../html/open.ts';
import { primarySubtag } from '../language.ts';
import { metaOf } from './facts.ts';
import { textOf } from './json-ld.ts';

/** The primary subtag of the language that the page declares. */
export function declaredLanguage(open: OpenPage): string | null {
  return primarySubtag(declaredTag(open));
}

/** 02/05 is the fifth of February in the United States and the Philippines, the second of May nearly everywhere else. */
const MONTH_FIRST = /^(?:en|fil)(?:$|[-_](?:us|ph)\b)/i;

/** Whether dates in numbers have their day first, as the page's language has it; false where it declares none. */
export function isDayFirst(open: OpenPage): boolean {
  const tag = declaredTag(open)?.trim() ?? '';
  return tag !== '' && !MONTH_FIRST.test(tag);
}

function declaredTag(open: OpenPage): string | null {
  return (
    open.page.language ??
    textOf(open.articles[0]?.['inLanguage']) ??
    metaOf(open, ['og:locale', 'content-language', 'dc.language', 'language'])
  );
}
