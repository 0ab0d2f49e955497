import { itemIdentities, type ItemIdentity } from '../../extract/feed/identity.ts';
import type { FeedItem } from '../../domain/source.ts';
import type { SourceEntry } from '../../ports/source.ts';
import type { ItemPrint } from './seen-items.ts';

/** What each entry's item is known by among the others; `null` for a page or file. */
export function identify(entries: readonly SourceEntry[]): readonly (ItemIdentity | null)[] {
  const items = entries.flatMap(({ item }) => (item === null ? [] : [item]));
  const identities = itemIdentities(items);
  let next = 0;
  return entries.map(({ item }) => (item === null ? null : (identities[next++] ?? null)));
}

/** What changes when an item does; `null` for what is always read. */
export function printOf(item: FeedItem | null, identity: ItemIdentity | null): ItemPrint | null {
  if (item === null || identity === null) return null;
  const text = JSON.stringify([
    item.title,
    item.link,
    item.publishedAt?.epochMilliseconds,
    item.updatedAt?.epochMilliseconds,
    item.summaryHtml,
    item.contentHtml,
  ]);
  return { key: identity.key, text };
}
