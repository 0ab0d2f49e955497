import { sectionText, type Article } from '../../domain/article.ts';
import { searchWords } from './words.ts';

/** The words of one section by field, as both stores index them. */
export interface SectionWords {
  readonly headline: readonly string[];
  readonly heading: readonly string[];
  readonly body: readonly string[];
}

/** Must rise with every change of `searchWords` or `findTopics`: a store that was built by others is built anew. */
export const INDEX_VERSION = 4;

export function indexSections(
  article: Pick<Article, 'headline' | 'sections' | 'language'>,
): readonly SectionWords[] {
  const headline = searchWords(article.headline, article.language);
  return article.sections.map((section) => ({
    headline,
    heading: searchWords(section.heading ?? '', article.language),
    body: searchWords(sectionText(section), article.language),
  }));
}
