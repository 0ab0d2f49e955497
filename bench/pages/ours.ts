import type { Article } from '../../src/domain/article.ts';
import { readArticle } from '../../src/extract/article.ts';
import type { Prediction } from './pack.ts';
import type { Read } from './readers.ts';

export const readOurs: Read = (bytes, address) => {
  const fetchedAt = Temporal.Now.instant();
  const article = readArticle({ bytes, contentType: 'text/html', address, fetchedAt });
  return Promise.resolve((id: string) => predict(id, article));
};

function predict(id: string, article: Article): Prediction {
  const headings = article.sections.flatMap(({ heading }) => (heading === null ? [] : [heading]));
  const text = article.sections
    .flatMap(({ heading, paragraphs }) => [...(heading === null ? [] : [heading]), ...paragraphs])
    .join('\n');
  const { headline: title, byline, publishedAt, publishedOffset } = article;
  const day = publishedAt?.toString(publishedOffset ? { timeZone: publishedOffset } : {}) ?? null;
  return { id, text, headings, title, byline, publishedAt: day };
}
