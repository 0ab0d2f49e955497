import type { Access, Article } from './article.ts';
import type { ArticleId } from './identity.ts';

export const SUMMARY_LENGTHS = ['short', 'normal', 'long'] as const;
export type SummaryLength = (typeof SUMMARY_LENGTHS)[number];

/** The proof of a claim: a span of one section, and its words as they stand there. */
export interface Citation {
  readonly article: ArticleId;
  readonly headline: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly access: Access;
  readonly publishedAt: Temporal.Instant | null;
  /** `null` for the lede. */
  readonly section: string | null;
  readonly sectionIndex: number;
  /** Index of the sentence in its section. */
  readonly sentence: number;
  readonly quote: string;
}

/** One sentence of a summary or an answer, with its proof. Never empty of citations. */
export interface Claim {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** What to summarize: an article, or some of its sections. */
export interface SummaryPart {
  readonly id: ArticleId;
  readonly article: Article;
  /** Indexes into `article.sections`, in reading order. */
  readonly sections: readonly number[];
}

/** A sentence of a request, by where it stands. */
export interface SentenceRef {
  readonly article: ArticleId;
  readonly sectionIndex: number;
  /** Index of the sentence in its section. */
  readonly sentence: number;
}

export interface SummaryRequest {
  readonly parts: readonly SummaryPart[];
  /** What the reader asks about; `null` for the text as a whole. */
  readonly focus: string | null;
  readonly length: SummaryLength;
  /** The language to write in; `null` for the article's own. */
  readonly language: string | null;
  /** `answer` where `focus` is a question. A summary where left out. */
  readonly purpose?: 'summary' | 'answer' | 'digest';
  /** The sentences that answer, in the order in which they are quoted where no model writes. */
  readonly quotes?: readonly SentenceRef[];
  /** `channelKey` of the place that it is made for; nobody's where left out. */
  readonly place?: string;
}

export interface Summary {
  readonly claims: readonly Claim[];
  /** Claims that a model made and that the cited sentences don't bear. */
  readonly omittedClaims: number;
  /** Which summarizer wrote it ("extractive", "gpt-…"). */
  readonly writtenBy: string;
  /** What the reader must know, such as "The daily budget is spent: sentences are quoted." */
  readonly notes: readonly string[];
}
