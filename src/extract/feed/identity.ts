import type { FeedItem } from '../../domain/source.ts';
import { canonicalUrl } from '../../text/urls.ts';

/** By what an item is known again. At least one of `guid`, `link` and `print` tells it from the others of its poll. */
export interface ItemIdentity {
  /** The feed's id, unless different items of this poll share it: then it names the feed, or nothing. */
  readonly guid: string | null;
  /** The canonical link, unless items with other titles share it: then it leads to a page of the site. */
  readonly link: string | null;
  /** Title and teaser, folded. */
  readonly print: string;
  /** The best of the three, under its kind: equal for the same item within one poll. */
  readonly key: string;
}

/**
 * The identities of one poll's items, in their order. An item is an article already held when its link is, or its
 * guid is, or (without both) its print is: guids that change at every fetch are caught by the link, links that move
 * by the guid. Position and dates say nothing.
 */
export function itemIdentities(items: readonly FeedItem[]): readonly ItemIdentity[] {
  const links = items.map((item) => (item.link === null ? null : comparableLink(item.link)));
  const prints = items.map(printOf);
  const guids = items.map((item) => item.id);
  const sharedGuids = findShared(guids, (index) => links[index] ?? prints[index] ?? '');
  const sharedLinks = findShared(links, (index) => prints[index]?.split('\n')[0] ?? '');
  return items.map((item, index) => {
    const guid = item.id === null || sharedGuids.has(item.id) ? null : item.id;
    const ownLink = links[index] ?? null;
    const link = ownLink === null || sharedLinks.has(ownLink) ? null : ownLink;
    const print = prints[index] ?? '';
    return { guid, link, print, key: keyOf(guid, link, print) };
  });
}

/** One stable key for each item of a poll; two items with one key are the same item, listed twice. */
export function itemKeys(items: readonly FeedItem[]): readonly string[] {
  return itemIdentities(items).map((identity) => identity.key);
}

function keyOf(guid: string | null, link: string | null, print: string): string {
  if (guid !== null) return `guid:${guid}`;
  return link === null ? `print:${print}` : `link:${link}`;
}

/** Secure and plain addresses are one; a slash at the end says nothing. */
function comparableLink(link: string): string | null {
  const canonical = canonicalUrl(link);
  return canonical === null ? null : canonical.replace(/^http:/, 'https:').replace(/\/$/, '');
}

function printOf(item: FeedItem): string {
  return `${fold(item.title)}\n${fold(item.summary)}`;
}

function fold(text: string | null): string {
  return (text ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The values that stand for more than one thing, as `thingOf` tells things apart. */
function findShared(
  values: readonly (string | null)[],
  thingOf: (index: number) => string,
): ReadonlySet<string> {
  const things = new Map<string, string>();
  const shared = new Set<string>();
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const thing = thingOf(index);
    const first = things.get(value);
    if (first === undefined) things.set(value, thing);
    else if (first !== thing) shared.add(value);
  }
  return shared;
}
