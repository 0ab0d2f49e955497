import type { Feed } from '../domain/source.ts';

/** A feed as other programs read it; instants are ISO 8601 in UTC. */
export function feedJson({ format, title, link, items, problems }: Feed): object {
  return {
    format,
    title,
    link,
    items: items.map((item) => ({
      id: item.id,
      title: item.title,
      link: item.link,
      publishedAt: item.publishedAt?.toString() ?? null,
      authors: item.authors,
      summary: item.summary,
    })),
    problems,
  };
}
