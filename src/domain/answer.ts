import type { Article } from './article.ts';
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
  | {
      readonly kind: 'nothing-held';
      readonly offered: OfferedTopics;
      /** Reports that may bear on it, the nearest first. */
      readonly near: readonly NearReport[];
    };

/** A report that may bear on a question, though none of its sentences surely answers it. */
export type NearReport = Pick<Article, 'headline' | 'url' | 'outlet' | 'publishedAt'>;
