import type { FeedItem } from '../../domain/source.ts';
import { feedBase, readHead } from './head.ts';
import type { FeedHead } from './head.ts';
import { readItem } from './item.ts';
import { scanFeed } from './scan.ts';
import type { FeedPart } from './scan.ts';

/** The feed's text and where and when it was found. */
export interface FeedText {
  readonly text: string;
  readonly address: string;
  readonly fetchedAt: Temporal.Instant;
}

export interface StreamedFeed {
  /** `null` for a text that is no RSS or Atom feed at all. */
  readonly head: FeedHead | null;
  readonly problems: readonly string[];
  readonly isStopped: boolean;
}

/**
 * Reads an RSS or Atom feed item by item: `onItem` gets each as soon as it is whole and says whether it wants more.
 * No tree is held, so a feed of 100,000 items needs the memory of one besides its text.
 */
export function streamFeed(
  feed: FeedText,
  onItem: (item: FeedItem) => 'more' | 'enough',
): StreamedFeed {
  const head: { base: string | null; isKnown: boolean } = { base: null, isKnown: false };
  const scanned = scanFeed(feed.text, (part, headSoFar) => {
    if (!head.isKnown) {
      head.base = baseOf(headSoFar, feed.address);
      head.isKnown = true;
    }
    return onItem(readItem(part, { base: head.base, fetchedAt: feed.fetchedAt }));
  });
  const isFeed = scanned.root !== null || head.isKnown;
  return {
    head: isFeed ? readHead(scanned.head, scanned.root, feed.address) : null,
    problems: problemsOf(scanned),
    isStopped: scanned.isStopped,
  };
}

/** Feeds from files have no address: their own page's is the next best base. */
function baseOf(head: FeedPart, address: string): string | null {
  return feedBase(head, address) ?? readHead(head, null, address).link;
}

function problemsOf(scanned: {
  readonly isCut: boolean;
  readonly unclosedItems: number;
  readonly root: string | null;
}): readonly string[] {
  const problems: string[] = [];
  if (scanned.root === null)
    problems.push('The feed lacks its outer element; its items were read.');
  if (scanned.isCut) {
    problems.push('The feed breaks off in the middle of an item; that item was left out.');
  }
  if (scanned.unclosedItems > 0) {
    problems.push(
      `The end of ${scanned.unclosedItems} items is not marked; each ends where the next begins.`,
    );
  }
  return problems;
}
