import { type Article, type Section } from '../domain/article.ts';

/** An article as other programs read it; instants are ISO 8601 in UTC. */
export function articleJson(article: Article): object {
  const { headline, byline, outlet, language, url, access, sections, publishedAt } = article;
  return {
    headline,
    byline,
    outlet,
    publishedAt: publishedAt?.toString() ?? null,
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
