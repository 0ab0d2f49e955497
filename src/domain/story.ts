import type { ArticleId, StoryId } from './identity.ts';

/** Articles on one event. */
export interface Story {
  readonly id: StoryId;
  readonly title: string;
  /** Newest first. */
  readonly articles: readonly ArticleId[];
  readonly outlets: readonly string[];
  readonly firstSeenAt: Temporal.Instant;
  readonly updatedAt: Temporal.Instant;
}

/** A story that was shown in a place, as far as it is needed to tell later what is new in it. */
export interface PostedStory {
  readonly story: StoryId;
  readonly postedAt: Temporal.Instant;
  /** The articles that stood behind it then. */
  readonly articles: readonly ArticleId[];
  /** What was said of it, headline first. */
  readonly sentences: readonly string[];
  readonly claims: readonly PostedClaim[];
  /** The articles that its claims cite, as they stood then; the first one gave the headline. */
  readonly reports: readonly PostedReport[];
}

/** A sentence that was shown, with the words that bore it. */
export interface PostedClaim {
  readonly text: string;
  readonly citations: readonly { readonly article: ArticleId; readonly quote: string }[];
}

/** A revision of an article: a later one is held against what was shown of this one. */
export interface PostedReport {
  readonly article: ArticleId;
  readonly revision: number;
  readonly headline: string;
  /** What its outlet said of a mistake in it; `null` for nothing. */
  readonly correction: string | null;
}
