import type { StoredArticle } from './article.ts';
import type { ArticleId, Owner } from './identity.ts';

export interface SearchQuery {
  /** Rows of this owner and the shared ones are searched; no others. */
  readonly owner: Owner;
  /** A person's words, as typed. */
  readonly text: string;
  readonly since: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  /** A source's name or an outlet, compared without case; `null` for all. */
  readonly source: string | null;
  readonly limit: number;
}

/** A section that bears on a query. */
export interface SectionHit {
  readonly article: StoredArticle;
  readonly sectionIndex: number;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** Share of the query that the section bears, from 0 to 1; rare words weigh more, words like "the" nothing. */
  readonly coverage: number;
  /** Set where it bears no word of the query, but means the same. */
  readonly isByMeaning?: true;
}

/** A section of an article as it was read once. */
export interface SectionRef {
  readonly article: ArticleId;
  readonly revision: number;
  readonly sectionIndex: number;
}

export interface PlainSection extends SectionRef {
  /** Headline, heading and text, a line each. */
  readonly text: string;
}

/** How often words stand in what is held. */
export interface WordCounts {
  /** Sections that were counted. */
  readonly sections: number;
  /** By word: how many of them hold it or, where none does, another word of its family. */
  readonly held: ReadonlyMap<string, number>;
}
