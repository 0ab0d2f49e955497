import type { Access, StoredArticle } from '../../src/domain/article.ts';
import { SHARED, type ArticleId, type Owner, type SourceId } from '../../src/domain/identity.ts';
import { splitSentences } from '../../src/text/sentences.ts';

export interface ArticleSketch {
  readonly id: string;
  readonly headline: string;
  readonly text: string;
  readonly outlet?: string;
  /** ISO instant of publication and first sight. */
  readonly at?: string;
  readonly owner?: Owner;
  readonly access?: Access;
  readonly language?: string;
}

/** A held article of one section, of which only what matters is spelled out. */
export function storedArticle(sketch: ArticleSketch): StoredArticle {
  const paragraphs = sketch.text.split('\n\n');
  const at = Temporal.Instant.from(sketch.at ?? '2026-11-24T06:00Z');
  return {
    id: sketch.id as ArticleId,
    owner: sketch.owner ?? SHARED,
    source: `source of ${sketch.outlet ?? 'Gazette'}` as SourceId,
    seenAt: at,
    revision: 1,
    withdrawnAt: null,
    headline: sketch.headline,
    byline: null,
    outlet: sketch.outlet ?? 'Gazette',
    language: sketch.language ?? 'en',
    publishedAt: at,
    url: `https://news.example/${sketch.id}`,
    imageUrl: null,
    access: sketch.access ?? 'full',
    sections: [
      { heading: null, level: 1, paragraphs, sentences: splitSentences(paragraphs, 'en') },
    ],
  };
}
