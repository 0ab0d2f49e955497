import type { Citation, SentenceRef, SummaryPart } from '../domain/summary.ts';

/** The proof that a sentence of an article is, word for word. */
export function citeSentence(
  { id, article }: Pick<SummaryPart, 'id' | 'article'>,
  { sectionIndex, sentence }: Omit<SentenceRef, 'article'>,
): Citation {
  const section = article.sections[sectionIndex];
  return {
    article: id,
    headline: article.headline,
    outlet: article.outlet,
    url: article.url,
    access: article.access,
    publishedAt: article.publishedAt,
    section: section?.heading ?? null,
    sectionIndex,
    sentence,
    quote: section?.sentences[sentence]?.text ?? '',
  };
}
