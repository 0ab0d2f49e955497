import type { Claim } from './summary.ts';
import type { OfferedTopics } from './topic.ts';

/** What came of a question. */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly claims: readonly Claim[];
      readonly omittedClaims: number;
      readonly writtenBy: string;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'nothing-held'; readonly offered: OfferedTopics };
