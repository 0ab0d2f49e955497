import { BROKEN_FEEDS } from './feeds-broken.ts';
import { ODD_FEEDS } from './feeds-odd.ts';
import { OVERSIZED_FEEDS } from './feeds-oversized.ts';

export interface HostileFeed {
  readonly name: string;
  /** "any": items or a typed error. */
  readonly outcome: 'items' | 'error' | 'any';
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Milliseconds; 5000 unless told. */
  readonly maxMs?: number;
  /** Growth of the process in megabytes; 300 unless told. */
  readonly maxGrowthMb?: number;
  /** Must not stand in what is stored. */
  readonly forbid?: readonly string[];
  /** Must stand in what is stored. */
  readonly require?: readonly string[];
  /** No stored link begins so. */
  readonly forbidLinks?: readonly string[];
  /** `canary` is an address that must never be asked. */
  readonly make: (canary: string) => string | Uint8Array;
}

/** Feeds that mean harm, are broken, or are odd but well meant. */
export const HOSTILE_FEEDS: readonly HostileFeed[] = [
  ...OVERSIZED_FEEDS,
  ...BROKEN_FEEDS,
  ...ODD_FEEDS,
];
