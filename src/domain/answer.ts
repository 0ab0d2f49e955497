import type { Claim } from './summary.ts';

/** What came of a question. `nothing-held` carries the topics that are held and lie nearest. */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly claims: readonly Claim[];
      readonly omittedClaims: number;
      readonly writtenBy: string;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'nothing-held'; readonly nearestTopics: readonly string[] };
