import { readArticle } from '../../src/extract/article.ts';
import { findFeeds } from '../../src/extract/discovery.ts';
import { readFeed } from '../../src/extract/feed.ts';
import { readItem } from '../../src/extract/item.ts';
import type { Parser } from '../../src/ports/parser.ts';

/** The real parsers in the same thread, for what is known to be harmless. */
export function createDirectParser(): Parser {
  return {
    readArticle: async (document) => readArticle(document),
    readFeed: async (document) => readFeed(document),
    readItem: async (item, feed) => readItem(item, feed),
    findFeeds: async (document) => findFeeds(document),
  };
}
