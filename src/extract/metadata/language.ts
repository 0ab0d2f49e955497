import type { OpenPage } from '../html/open.ts';
import { languageOf, primarySubtag } from '../language.ts';
import { PROSE_MIN } from '../html/measure.ts';
import { metaOf } from './facts.ts';
import { textOf } from './json-ld.ts';

/** The primary subtag of the language that the page declares. */
export function declaredLanguage(open: OpenPage): string | null {
  return primarySubtag(declaredTag(open));
}

/** 02/05 is the fifth of February in the United States and the Philippines, the second of May nearly everywhere else. */
const MONTH_FIRST = /^(?:en|fil)(?:$|[-_](?:us|ph)\b)/i;

const MONTH_FIRST_LANGUAGES: ReadonlySet<string> = new Set(['en', 'fil']);
/** So much of the page's prose tells its language. */
const SAMPLE_LENGTH = 1_000;

/** Whether dates in numbers have their day first, as in the page's language; false where that is not known. */
export function isDayFirst(open: OpenPage): boolean {
  const tag = declaredTag(open)?.trim() ?? '';
  if (tag !== '' && !MONTH_FIRST.test(tag)) return true;
  const { blocks, weights } = open.scene;
  const prose = blocks.filter((_, row) => (weights[row] ?? 0) >= PROSE_MIN);
  const sample = prose
    .map(({ text }) => text)
    .join('\n')
    .slice(0, SAMPLE_LENGTH);
  const language = languageOf(sample, primarySubtag(tag));
  return language !== null && !MONTH_FIRST_LANGUAGES.has(language);
}

function declaredTag(open: OpenPage): string | null {
  return (
    open.page.language ??
    textOf(open.articles[0]?.['inLanguage']) ??
    metaOf(open, ['og:locale', 'content-language', 'dc.language', 'language'])
  );
}
