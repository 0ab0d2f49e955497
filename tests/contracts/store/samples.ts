import type { Article, Section } from '../../../src/domain/article.ts';
import type { Owner, SourceId } from '../../../src/domain/identity.ts';
import type { SearchQuery } from '../../../src/domain/search.ts';
import type { ArticleToSave, Store } from '../../../src/ports/store.ts';

/** How a suite opens the store that it tests; each call gives an empty one. */
export type OpenStore = (now: Temporal.Instant) => Promise<Store>;

export const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z');
export const ADA = 'discord:ada' as Owner;
export const BEN = 'slack:ben' as Owner;
export const WIRE = 'wire' as SourceId;

export function section(heading: string | null, ...paragraphs: readonly string[]): Section {
  let offset = 0;
  const sentences = paragraphs.map((text, paragraph) => {
    const start = offset;
    offset += text.length + 2;
    return { text, start, end: start + text.length, paragraph };
  });
  return { heading, level: heading === null ? 1 : 2, paragraphs, sentences };
}

export function article(headline: string, parts: Partial<Article> = {}): Article {
  return {
    headline,
    byline: null,
    outlet: 'The Wire',
    language: 'en',
    publishedAt: NOW.subtract({ hours: 2 }),
    url: null,
    imageUrl: null,
    access: 'full',
    sections: [section(null, `${headline} is what this text is about.`)],
    ...parts,
  };
}

export function seen(saved: Article, parts: Partial<ArticleToSave> = {}): ArticleToSave {
  return { owner: ADA, source: WIRE, guid: null, article: saved, seenAt: NOW, ...parts };
}

export function query(text: string, parts: Partial<SearchQuery> = {}): SearchQuery {
  return { owner: ADA, text, since: null, until: null, source: null, limit: 10, ...parts };
}
