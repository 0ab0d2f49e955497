import { createHash } from 'node:crypto';
import {
  sectionText,
  type Article,
  type Section,
  type StoredArticle,
} from '../../../domain/article.ts';
import type { ArticleId, Owner, SourceId } from '../../../domain/identity.ts';
import { printText } from '../../../text/article-identity.ts';

export interface ArticleRow {
  readonly id: number;
  readonly key: string;
  readonly owner: string;
  readonly source: string;
  readonly url: string | null;
  readonly url_key: string | null;
  readonly print: string;
  readonly headline: string;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly published_at: number | null;
  readonly image_url: string | null;
  readonly access: string;
  readonly sections: string;
  readonly seen_at: number;
  readonly news_at: number;
  readonly month: number;
  readonly revision: number;
  readonly withdrawn_at: number | null;
}

/** A section as it is written: sentences are their offsets and paragraph, their words stand in the paragraphs. */
interface PackedSection {
  readonly h: string | null;
  readonly l: number;
  readonly p: readonly string[];
  readonly s: readonly (readonly [start: number, end: number, paragraph: number])[];
}

export function packSections(sections: readonly Section[]): string {
  const packed: readonly PackedSection[] = sections.map(
    ({ heading, level, paragraphs, sentences }) => ({
      h: heading,
      l: level,
      p: paragraphs,
      s: sentences.map(({ start, end, paragraph }) => [start, end, paragraph] as const),
    }),
  );
  return JSON.stringify(packed);
}

export function unpackSections(text: string): readonly Section[] {
  return (JSON.parse(text) as readonly PackedSection[]).map(({ h, l, p, s }) => {
    const whole = sectionText({ paragraphs: p });
    const sentences = s.map(([start, end, paragraph]) => ({
      text: whole.slice(start, end),
      start,
      end,
      paragraph,
    }));
    return { heading: h, level: l, paragraphs: p, sentences };
  });
}

export function readArticle(row: ArticleRow): StoredArticle {
  return {
    headline: row.headline,
    byline: row.byline,
    outlet: row.outlet,
    language: row.language,
    publishedAt: readInstant(row.published_at),
    url: row.url,
    imageUrl: row.image_url,
    access: row.access as Article['access'],
    sections: unpackSections(row.sections),
    id: row.key as ArticleId,
    owner: row.owner as Owner,
    source: row.source as SourceId,
    seenAt: Temporal.Instant.fromEpochMilliseconds(row.seen_at),
    revision: row.revision,
    withdrawnAt: readInstant(row.withdrawn_at),
  };
}

export function readInstant(milliseconds: number | null): Temporal.Instant | null {
  return milliseconds === null ? null : Temporal.Instant.fromEpochMilliseconds(milliseconds);
}

export function writeInstant(instant: Temporal.Instant | null): number | null {
  return instant?.epochMilliseconds ?? null;
}

/** The fingerprint of an article's headline and text. */
export function printOf(article: Pick<Article, 'headline' | 'sections'>): string {
  return createHash('sha256').update(printText(article)).digest('base64url');
}
