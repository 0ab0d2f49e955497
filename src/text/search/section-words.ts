import type { Article } from '../../domain/article.ts';
import type { Steps } from '../steps.ts';
import { searchWords } from './words.ts';

/** The words of one section by field, as both stores index them. */
export interface SectionWords {
  readonly headline: readonly string[];
  readonly heading: readonly string[];
  readonly body: readonly string[];
}

/** Must rise with every change of `searchWords` or `findTopics`: a store that was built by others is built anew. */
export const INDEX_VERSION = 9;

/**
 * Different words of one article that can be found; the richest of 1,500 pages has 2,100. Each costs the store some
 * microseconds, above all where it is taken out again.
 */
const MAX_DIFFERENT = 4_000;

export function* indexSections({
  headline,
  sections,
  language,
}: Pick<Article, 'headline' | 'sections' | 'language'>): Steps<readonly SectionWords[]> {
  const found: SectionWords[] = [];
  const different = new Set<string>();
  const isKept = (word: string): boolean =>
    different.has(word) || (different.size < MAX_DIFFERENT && different.add(word).has(word));
  const headlineWords = searchWords(headline, language);
  for (const { heading, paragraphs } of sections) {
    const body: (readonly string[])[] = [];
    for (const paragraph of paragraphs) {
      body.push(searchWords(paragraph, language).filter(isKept));
      yield Buffer.byteLength(paragraph);
    }
    const headingWords = searchWords(heading ?? '', language);
    found.push({ headline: headlineWords, heading: headingWords, body: body.flat() });
  }
  return found;
}
