import type { PlaceFilter } from './filter.ts';
import type { ArticleId, Owner, SourceId, StoryId } from './identity.ts';
import type { Claim, SummaryLength } from './summary.ts';
import type { PostedReport, PostedStory } from './story.ts';

/** What somebody wants to read: the part of a subscription that decides the text of a digest. */
export interface DigestOrder {
  readonly owner: Owner;
  /** What the place cares about, in its own order; stories on them come first, each topic a section. */
  readonly topics: readonly string[];
  /** Names of sources or outlets, compared without case; empty for all. */
  readonly sources: readonly string[];
  readonly maxStories: number;
  readonly length: SummaryLength;
  /** BCP 47; `null` for each article's own. */
  readonly language: string | null;
}

/** An order for one span of time. */
export interface DigestRequest extends DigestOrder {
  readonly since: Temporal.Instant;
  readonly until: Temporal.Instant;
  /** What was read by then is told of, as when one looks back at a day; left out for `until`. */
  readonly readBy?: Temporal.Instant;
  readonly alreadyPosted: readonly PostedStory[];
  /** The place's own; left out for none. */
  readonly filters?: readonly PlaceFilter[];
}

export interface DigestStory {
  readonly story: StoryId;
  readonly headline: string;
  /** Of the article that the headline is from. */
  readonly url: string | null;
  readonly publishedAt: Temporal.Instant | null;
  /** Newest first. */
  readonly articles: readonly ArticleId[];
  readonly outlets: readonly string[];
  /** Two or three sentences; for an `update` only what was not said before. */
  readonly claims: readonly Claim[];
  /** Figures that its outlets give otherwise. */
  readonly differences: readonly Claim[];
  readonly kind: 'new' | 'update';
  /** The articles that its claims cite, the headline's first. */
  readonly reports: readonly PostedReport[];
}

export interface DigestSection {
  /** One of the order's topics; `null` for everything else. */
  readonly topic: string | null;
  /** Best first. */
  readonly stories: readonly DigestStory[];
}

/** How the sources fare that the order reads. */
export interface SourceReport {
  readonly total: number;
  readonly failing: readonly { readonly source: SourceId; readonly name: string }[];
  /** Since when the first of them fails. */
  readonly failingSince: Temporal.Instant | null;
}

/** A newspaper for one place and span of time, as plain data. */
export interface Digest {
  readonly owner: Owner;
  readonly since: Temporal.Instant;
  readonly until: Temporal.Instant;
  /** Up to two sentences on the two biggest stories; empty on a quiet day. */
  readonly opening: readonly Claim[];
  /** What the order asked for. */
  readonly topics: readonly string[];
  /** Empty on a quiet day. */
  readonly sections: readonly DigestSection[];
  readonly shownStories: number;
  /** All stories of the span, with those left out as filler, as already told, or for want of room. */
  readonly foundStories: number;
  readonly articles: number;
  readonly sources: SourceReport;
  /** At least 1. */
  readonly readingMinutes: number;
  /** The summarizers that wrote it. */
  readonly writtenBy: readonly string[];
  readonly notes: readonly string[];
}

export const DEFAULT_DIGEST_STORIES = 8;
export const MAX_DIGEST_STORIES = 25;

/** The stories of a digest in the order in which they are read. */
export function storiesOf(digest: Digest): readonly DigestStory[] {
  return digest.sections.flatMap(({ stories }) => stories);
}
