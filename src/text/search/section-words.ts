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

export function* indexSections({
  headline,
  sections,
  language,
}: Pick<Article, 'headline' | 'sections' | 'language'>): Steps<readonly SectionWords[]> {
  const found: SectionWords[] = [];
  const headlineWords = searchWords(headline, language);
  for (const { heading, paragraphs } of sections) {
    const body: (readonly string[])[] = [];
    for (const paragraph of paragraphs) {
      body.push(searchWords(paragraph, language));
      yield Buffer.byteLength(paragraph);
    }
    const headingWords = searchWords(heading ?? '', language);
    found.push({ headline: headlineWords, heading: headingWords, body: body.flat() });
  }
  return found;
}
