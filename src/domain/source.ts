import type { Owner, SourceId } from './identity.ts';

export type SourceKind = 'file' | 'page' | 'feed';

/** Where articles come from. */
export interface SourceSpec {
  readonly id: SourceId;
  readonly owner: Owner;
  readonly kind: SourceKind;
  /** A URL, or for a file its path. */
  readonly address: string;
  /** What people call it; the feed's own title until somebody names it. */
  readonly name: string;
  readonly isPaused: boolean;
}

/** Bytes as they were found, before anything of them is believed. */
export interface RawDocument {
  readonly bytes: Uint8Array;
  /** The media type and character set as the server gave them; `null` for a file. */
  readonly contentType: string | null;
  /** The address after redirects, or the file's path. */
  readonly address: string;
  readonly fetchedAt: Temporal.Instant;
}

export type FeedFormat = 'rss' | 'atom' | 'json' | 'rdf';

/** One entry of a feed. Texts are plain (tags taken out, entities decoded); `html` parts are as the feed gave them. */
export interface FeedItem {
  /** The guid or id as given; `null` where the feed gives none. */
  readonly id: string | null;
  readonly title: string | null;
  /** Absolute. */
  readonly link: string | null;
  readonly publishedAt: Temporal.Instant | null;
  readonly updatedAt: Temporal.Instant | null;
  readonly authors: readonly string[];
  /** Plain text of the description, cut to a teaser's length. */
  readonly summary: string | null;
  /** HTML of the description and of the full text, where the feed carries them. */
  readonly summaryHtml: string | null;
  readonly contentHtml: string | null;
  readonly categories: readonly string[];
  readonly imageUrl: string | null;
}

export interface Feed {
  readonly format: FeedFormat;
  readonly title: string | null;
  readonly link: string | null;
  readonly language: string | null;
  readonly items: readonly FeedItem[];
  /** The address of the hub or of the feed itself, where the feed names it. */
  readonly selfLink: string | null;
  /** What the publisher asks for (ttl, sy:updatePeriod), in minutes. */
  readonly refreshMinutes: number | null;
  /** What was wrong with the bytes and how it was read nevertheless, in plain words. */
  readonly problems: readonly string[];
}

/** How a source fares: kept by the store, shown by `/feed list` and `/feed errors`. */
export interface SourceHealth {
  readonly source: SourceId;
  readonly lastTriedAt: Temporal.Instant | null;
  readonly lastSucceededAt: Temporal.Instant | null;
  readonly nextPollAt: Temporal.Instant | null;
  /** Failures in a row; 0 while it is well. */
  readonly failures: number;
  readonly failingSince: Temporal.Instant | null;
  /** In a person's words; `null` while it is well. */
  readonly fault: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Items that the last good poll held. */
  readonly itemCount: number;
  /** How often it changes: mean minutes between two polls that brought something new; `null` until known. */
  readonly changeMinutes: number | null;
}
