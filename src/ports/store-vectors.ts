import type { StoredArticle } from '../domain/article.ts';
import type { PlainSection, SearchQuery, SectionRef } from '../domain/search.ts';

/** Sections, newest first, whose vectors are kept up and looked at: the bound of cost and time. */
export const NEWEST_SECTIONS = 5_000;

export interface VectorQuery extends Omit<SearchQuery, 'text'> {
  readonly model: string;
  readonly vector: Int8Array;
}

export interface VectorHit {
  readonly article: StoredArticle;
  readonly sectionIndex: number;
  /** How far its likeness lies above the mean of all that were looked at, in standard deviations. */
  readonly distinction: number;
}

export interface VectorStore {
  /** Sections among the newest that have no vector of that model. */
  sectionsWithoutVector(model: string, limit: number): Promise<readonly PlainSection[]>;
  /** Keeps vectors (`packVector`) of sections; none of an article that has changed or gone meanwhile. */
  saveVectors(
    model: string,
    vectors: readonly { readonly section: SectionRef; readonly vector: Int8Array }[],
  ): Promise<void>;
  /** The nearest of the newest sections that the owner may read, best first. */
  nearestSections(query: VectorQuery): Promise<readonly VectorHit[]>;
}
