import { BroadsheetError } from '../../domain/errors.ts';
import { knownFeedAddresses } from '../../extract/discovery-addresses.ts';
import type { Feed, FeedItem, RawDocument } from '../../domain/source.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { FeedLink, Parser } from '../../ports/parser.ts';

/** Addresses that are tried for one site, and feeds that are tried of one page. */
const MAX_ADDRESSES = 8;
const MAX_LINKS = 4;
const PREVIEWED = 3;

export interface FindNeeds {
  readonly http: Http;
  readonly parser: Pick<Parser, 'readFeed' | 'findFeeds'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** What a person sees of a feed before it is theirs. */
export interface FeedPreview {
  /** Where the feed is, which may not be what was typed. */
  readonly address: string;
  readonly title: string;
  readonly link: string | null;
  readonly itemCount: number;
  /** The latest few, as the feed lists them. */
  readonly latest: readonly Pick<FeedItem, 'title' | 'link' | 'publishedAt'>[];
  /** What was wrong with the feed and how it was read nevertheless. */
  readonly problems: readonly string[];
  /** Other feeds that the same page announces. */
  readonly others: readonly FeedLink[];
}

/** Errors that end the search: asking the same host for something else won't help. */
const FINAL = new Set(['refused-address', 'unreachable', 'too-slow', 'rate-limited']);

/**
 * The feed of what a person typed: a feed's address, a site's, or a handle of a known service. Rejects with a
 * `BroadsheetError` that says what was found there instead.
 */
export async function findFeed(needs: FindNeeds, typed: string): Promise<FeedPreview> {
  const addresses = knownFeedAddresses(typed).slice(0, MAX_ADDRESSES);
  if (addresses.length === 0) {
    throw new BroadsheetError('invalid-input', `not an address: ${typed.slice(0, 200)}`, {
      advice: 'Give the web address of a feed or of a site, such as https://example.org.',
    });
  }
  const faults: BroadsheetError[] = [];
  for (const address of addresses) {
    const found = await tryAddress(needs, address);
    if (!(found instanceof BroadsheetError)) return found;
    if (FINAL.has(found.code)) throw found;
    faults.push(found);
  }
  const [first] = faults;
  const tellsAll = first !== undefined && (addresses.length === 1 || first.isTransient);
  throw tellsAll ? first : noFeed(typed, first);
}

/** The feed itself, or the best one that the page at this address announces. */
async function tryAddress(
  needs: FindNeeds,
  address: string,
): Promise<FeedPreview | BroadsheetError> {
  try {
    const { document, movedTo } = await fetchDocument(needs, address);
    const feed = await readOrFault(needs, document);
    if (!(feed instanceof BroadsheetError)) return toPreview(movedTo ?? address, feed, []);
    const links = (await needs.parser.findFeeds(document)).slice(0, MAX_LINKS);
    return (await tryLinks(needs, links)) ?? feed;
  } catch (error) {
    if (error instanceof BroadsheetError) return error;
    throw error;
  }
}

async function tryLinks(needs: FindNeeds, links: readonly FeedLink[]): Promise<FeedPreview | null> {
  for (const { url } of links) {
    const feed = await fetchDocument(needs, url)
      .then(({ document }) => readOrFault(needs, document))
      .catch(keepFault);
    if (feed instanceof BroadsheetError) continue;
    const others = links.filter((link) => link.url !== url);
    return toPreview(url, feed, others);
  }
  return null;
}

async function fetchDocument(
  { http: fetcher, clock }: FindNeeds,
  url: string,
): Promise<{ readonly document: RawDocument; readonly movedTo: string | null }> {
  const answer = await fetcher.get({ url });
  if (answer.status !== 200) {
    throw new BroadsheetError('not-found', `${url} answered ${answer.status}`, {
      advice: adviceOn(answer.status),
      isTransient: answer.status >= 500 || answer.status === 429,
    });
  }
  const { body: bytes, contentType, url: address, movedTo } = answer;
  return { document: { bytes, contentType, address, fetchedAt: clock.now() }, movedTo };
}

function adviceOn(status: number): string {
  return status >= 500
    ? `The site has a fault of its own at the moment (${status}). Try again later.`
    : `The site answered that it has nothing to show there (${status}). Check the address in a browser.`;
}

async function readOrFault(
  { parser }: FindNeeds,
  document: RawDocument,
): Promise<Feed | BroadsheetError> {
  return await parser.readFeed(document).catch(keepFault);
}

function keepFault(error: unknown): BroadsheetError {
  if (error instanceof BroadsheetError) return error;
  throw error;
}

function toPreview(address: string, feed: Feed, others: readonly FeedLink[]): FeedPreview {
  return {
    address,
    title: feed.title?.trim() || (URL.parse(address)?.hostname ?? address),
    link: feed.link,
    itemCount: feed.items.length,
    latest: feed.items
      .slice(0, PREVIEWED)
      .map(({ title, link, publishedAt }) => ({ title, link, publishedAt })),
    problems: feed.problems,
    others,
  };
}

function noFeed(typed: string, first: BroadsheetError | undefined): BroadsheetError {
  return new BroadsheetError('not-found', `no feed at ${typed.slice(0, 200)}`, {
    advice:
      'No feed was found there. Look on the site for "RSS" or "feed" and give that address; not every site has one.',
    cause: first,
  });
}
