import type { SourceId } from '../../domain/identity.ts';

/**
 * What each source's last poll held, so that an item which stands there unchanged is neither read nor saved again.
 * Lost at a restart, which costs one reading; the store knows the articles anyway.
 */
export interface SeenItems {
  isUnchanged(source: SourceId, print: string): boolean;
  /** The prints of the items that the source holds now; what it held before is forgotten. */
  remember(source: SourceId, prints: readonly string[]): void;
  forget(source: SourceId): void;
}

export function createSeenItems(): SeenItems {
  const held = new Map<SourceId, ReadonlySet<number>>();
  return {
    isUnchanged: (source, print) => held.get(source)?.has(hash(print)) === true,
    remember(source, prints) {
      held.set(source, new Set(prints.map(hash)));
    },
    forget(source) {
      held.delete(source);
    },
  };
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
