import type { SourceId } from '../../domain/identity.ts';

/**
 * What each source's last poll held, so that an item which stands there unchanged is neither read nor saved again.
 * Lost at a restart, which costs one reading; the store knows the articles anyway.
 */
export interface SeenItems {
  compare(source: SourceId, item: ItemPrint): ItemNews;
  /** The items that the source holds now; what it held before is forgotten. */
  remember(source: SourceId, items: readonly ItemPrint[]): void;
}

export type ItemNews = 'unknown' | 'unchanged' | 'changed';

export interface ItemPrint {
  /** What the item is known by. */
  readonly key: string;
  /** All of it that matters. */
  readonly text: string;
}

export function createSeenItems(): SeenItems {
  const held = new Map<SourceId, ReadonlyMap<number, number>>();
  return {
    compare(source, { key, text }) {
      const known = held.get(source)?.get(hash(key));
      if (known === undefined) return 'unknown';
      return known === hash(text) ? 'unchanged' : 'changed';
    },
    remember(source, items) {
      held.set(source, new Map(items.map(({ key, text }) => [hash(key), hash(text)])));
    },
  };
}

/** More than so many items of one feed are never corrected all at once. */
const MAX_CHANGED = 3;

/** A feed that dates all of its items anew at each poll tells of no change by it. */
export function changesAtEachPoll(news: readonly ItemNews[]): boolean {
  const known = news.filter((one) => one !== 'unknown');
  const changed = known.filter((one) => one === 'changed');
  return changed.length > MAX_CHANGED && changed.length === known.length;
}

/** 53 bits of a string (cyrb53): some hundred prints of one source never meet in it, and a number is small to keep. */
function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
