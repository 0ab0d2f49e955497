import { type Article, type Section } from '../domain/article.ts';

/** An article as other programs read it; the instant of publication is ISO 8601 by the outlet's clock, else in UTC. */
export function articleJson(article: Article): object {
  const { headline, byline, outlet, language, url, access, sections } = article;
  const { publishedAt, publishedOffset } = article;
  return {
    headline,
    byline,
    outlet,
    publishedAt:
      publishedAt?.toString(publishedOffset ? { timeZone: publishedOffset } : {}) ?? null,
    language,
    url,
    access,
    text: articleText(sections),
    headings: sections.flatMap(({ heading }) => heading ?? []),
    sections: sections.map(({ heading, level, paragraphs }) => ({ heading, level, paragraphs })),
  };
}

/** Headings and paragraphs without the headline, one block a line. */
function articleText(sections: readonly Section[]): string {
  return sections
    .flatMap(({ heading, paragraphs }) => [...(heading === null ? [] : [heading]), ...paragraphs])
    .map((block) => block.replace(/\s*\n\s*/gu, ' '))
    .join('\n');
}
