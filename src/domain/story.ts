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
}
