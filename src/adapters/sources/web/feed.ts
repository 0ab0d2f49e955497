import { toDocument } from './answer.ts';
import { readFeedItem, type FeedNeeds } from './feed-item.ts';
import type { Poll, Source } from '../../../ports/source.ts';

const ACCEPT =
  'application/atom+xml,application/rss+xml,application/feed+json,application/rdf+xml,application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.8,*/*;q=0.5';

/** A feed: asked conditionally; items that are only excerpts are read from their pages. */
export function createFeedSource(needs: FeedNeeds): Source {
  const { http: fetcher, parser, clock } = needs;
  return {
    async poll({ source, etag, lastModified, signal }): Promise<Poll> {
      const answer = await fetcher.get({
        url: source.address,
        etag,
        lastModified,
        accept: ACCEPT,
        ...(signal && { signal }),
      });
      const { movedTo, retryAfterMs } = answer;
      if (answer.status === 304) {
        return {
          entries: null,
          etag: answer.etag ?? etag,
          lastModified: answer.lastModified ?? lastModified,
          movedTo,
          title: null,
          waitMs: retryAfterMs,
          problems: [],
        };
      }
      const feed = await parser.readFeed(toDocument(answer, clock.now()));
      const refreshMs = (feed.refreshMinutes ?? 0) * 60_000;
      return {
        entries: feed.items.map((item) => ({
          item,
          readArticle: (options) => readFeedItem(needs, item, feed, options),
        })),
        etag: answer.etag,
        lastModified: answer.lastModified,
        movedTo,
        title: feed.title,
        waitMs: Math.max(retryAfterMs ?? 0, refreshMs) || null,
        problems: feed.problems,
      };
    },
  };
}
