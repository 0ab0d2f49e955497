import type { Article } from '../src/domain/article.ts';
import type { ArticleId } from '../src/domain/identity.ts';
import type { SummaryLength } from '../src/domain/summary.ts';
import { createExtractiveSummarizer } from '../src/summarizers/extractive.ts';

const summarizer = createExtractiveSummarizer();

/** An article of one section whose sentences are given. */
export function articleOf(source: readonly string[]): Article {
  let start = 0;
  const sentences = source.map((text, paragraph) => {
    const sentence = { text, start, end: start + text.length, paragraph };
    start += text.length + 2;
    return sentence;
  });
  return {
    headline: '',
    byline: null,
    outlet: null,
    language: 'en',
    publishedAt: null,
    url: null,
    imageUrl: null,
    access: 'full',
    sections: [{ heading: null, level: 1, paragraphs: source, sentences }],
  };
}

/** The summary's sentences as one text. */
export async function summarizeFocus(
  article: Article,
  focus: string,
  length: SummaryLength,
): Promise<string> {
  const summary = await summarizer.summarize({
    parts: [{ id: 'pack' as ArticleId, article, sections: [0] }],
    focus,
    length,
    language: null,
  });
  return summary.claims.map(({ text }) => text).join(' ');
}
