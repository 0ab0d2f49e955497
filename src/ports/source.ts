import type { Article } from '../domain/article.ts';
import type { FeedItem, SourceKind, SourceSpec } from '../domain/source.ts';

interface PollRequest {
  readonly source: SourceSpec;
  /** As the last good poll gave them. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly signal?: AbortSignal;
}

/** One article of a source, not read yet: whether it must be is for the asker to say. */
export interface SourceEntry {
  /** The feed's own item; `null` for a page or a file, which are one article. */
  readonly item: FeedItem | null;
  /**
   * Reads it. A feed's item that carries only an excerpt is read from its page where `mayFetchPage` and the page
   * has more to say. Rejects with a `BroadsheetError`.
   */
  readArticle(options: ReadOptions): Promise<Article>;
}

export interface ReadOptions {
  readonly mayFetchPage: boolean;
  readonly signal?: AbortSignal;
}

/** What one poll brought. */
export interface Poll {
  /** `null` when the source has not changed since `etag` and `lastModified`. */
  readonly entries: readonly SourceEntry[] | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Where the source moved to for good. */
  readonly movedTo: string | null;
  /** What the source calls itself. */
  readonly title: string | null;
  /** How long the server or the feed asks to wait, in milliseconds. */
  readonly waitMs: number | null;
  /** What was wrong with the source and how it was read nevertheless. */
  readonly problems: readonly string[];
}

/** One kind of place where articles come from. */
export interface Source {
  /** Rejects with a `BroadsheetError` when nothing can be read; its `retryAfterMs` is what the server asks for. */
  poll(request: PollRequest): Promise<Poll>;
}

export type Sources = Readonly<Record<SourceKind, Source>>;
