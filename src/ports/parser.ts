import type { Article } from '../domain/article.ts';
import type { Feed, FeedItem, RawDocument } from '../domain/source.ts';

/** A link from a page to a feed. */
export interface FeedLink {
  readonly url: string;
  readonly title: string | null;
}

/**
 * Reads untrusted bytes away from the thread that answers people, within a limit of time and memory; beyond it
 * rejects with a `BroadsheetError` (`too-slow`, `too-large`, `bad-answer`).
 */
export interface Parser {
  /** A web page or plain text, told apart by type and content. */
  readArticle(document: RawDocument): Promise<Article>;
  readFeed(document: RawDocument): Promise<Feed>;
  /** The article that a feed's own item carries; `feed` gives outlet and language. */
  readItem(item: FeedItem, feed: Pick<Feed, 'title' | 'link' | 'language'>): Promise<Article>;
  /** The feeds that a page announces. */
  findFeeds(document: RawDocument): Promise<readonly FeedLink[]>;
}
