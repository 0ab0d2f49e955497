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
