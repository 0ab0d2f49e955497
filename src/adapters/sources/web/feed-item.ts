import { BroadsheetError } from '../../../domain/errors.ts';
import { sectionText, type Article } from '../../../domain/article.ts';
import { hostName } from '../../../text/urls.ts';
import { toDocument } from './answer.ts';
import type { Feed, FeedItem } from '../../../domain/source.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Http } from '../../../ports/http.ts';
import type { Parser } from '../../../ports/parser.ts';
import type { ReadOptions } from '../../../ports/source.ts';

export interface FeedNeeds {
  readonly http: Http;
  readonly parser: Pick<Parser, 'readArticle' | 'readFeed' | 'readItem'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** The article of a feed's item: as the feed carries it, or from its page where the feed has an excerpt alone. */
export async function readFeedItem(
  needs: FeedNeeds,
  item: FeedItem,
  feed: Feed,
  options: ReadOptions,
): Promise<Article> {
  const own = await needs.parser.readItem(item, feed);
  if (own.access === 'full' || item.link === null || !options.mayFetchPage) return own;
  const page = await readPage(needs, item.link, options.signal);
  return page === null || !isBetter(page, own) ? sayWhy(own, page) : join(own, page);
}

/** `null` when the page can't be had: the feed's own text is there still. */
async function readPage(
  { http: fetcher, parser, clock }: FeedNeeds,
  url: string,
  signal: AbortSignal | undefined,
): Promise<Article | null> {
  try {
    const answer = await fetcher.get({ url, ...(signal && { signal }) });
    return await parser.readArticle(toDocument(answer, clock.now()));
  } catch (error) {
    if (error instanceof BroadsheetError) return null;
    throw error;
  }
}

/** A page behind a paywall or a script often shows less than the feed: its part counts where the feed has no text. */
function isBetter(page: Article, own: Article): boolean {
  const isUsable = page.access === 'full' || textLength(own) === 0;
  return isUsable && textLength(page) > textLength(own);
}

function textLength({ sections }: Article): number {
  return sections.reduce((total, section) => total + sectionText(section).length, 0);
}

function sayWhy(own: Article, page: Article | null): Article {
  return page === null || page.access === 'full' ? own : { ...own, access: page.access };
}

/** The page's text; of what both tell, the feed's word on date and headline, which no page design can hide. */
function join(own: Article, page: Article): Article {
  const isElsewhere =
    own.url === null || page.url === null || hostName(own.url) !== hostName(page.url);
  return {
    ...page,
    headline: own.headline || page.headline,
    byline: page.byline ?? own.byline,
    outlet: page.outlet ?? own.outlet,
    language: page.language ?? own.language,
    publishedAt: own.publishedAt ?? page.publishedAt,
    imageUrl: page.imageUrl ?? own.imageUrl,
    // The link by which the feed's next poll knows it again, unless that only leads on to the article.
    url: isElsewhere ? (page.url ?? own.url) : own.url,
  };
}
