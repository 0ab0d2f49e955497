import type { ModelPurpose, TokenUsage } from './model.ts';

/** What a model wrote, so that nothing is paid twice. */
export interface GenerationCache {
  /** `null` for what was not written, or too long ago. */
  findGeneration(key: string, at: Temporal.Instant): Promise<string | null>;
  /** Kept for 30 days; the key stands for everything that decides what a model writes. */
  keepGeneration(key: string, text: string, at: Temporal.Instant): Promise<void>;
}

/** The tokens of one day that one model took for one purpose and place. */
export interface UsageRow extends TokenUsage {
  /** In UTC: "2026-05-10". */
  readonly day: string;
  readonly purpose: ModelPurpose;
  readonly model: string;
  /** `channelKey`; `null` where it was for no place, or its owner is removed. */
  readonly place: string | null;
  readonly calls: number;
}

export interface UsageLog {
  /** Adds to what that day, purpose, model and place took before. */
  addUsage(row: UsageRow): Promise<void>;
  /** Of the days from `since` ("2026-05-10"), oldest first, then by purpose, model and place. */
  listUsage(since: string): Promise<readonly UsageRow[]>;
}
