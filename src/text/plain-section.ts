import { sectionText, type StoredArticle } from '../domain/article.ts';
import type { PlainSection } from '../domain/search.ts';

/** A section by itself, with what it stands under. */
export function plainSection(article: StoredArticle, sectionIndex: number): PlainSection {
  const { id, revision, headline, sections } = article;
  const section = sections[sectionIndex];
  const text = section === undefined ? [] : [section.heading ?? '', sectionText(section)];
  const lines = [headline, ...text].filter((line) => line !== '');
  return { article: id, revision, sectionIndex, text: lines.join('\n') };
}
