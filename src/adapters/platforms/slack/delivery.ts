import type { Acknowledge, AnswerNeeds } from './answer/needs.ts';
import type { FirstSight } from './seen.ts';
import type { Workspaces } from './workspace.ts';

/** What answering any delivery takes. */
export interface DispatchNeeds extends AnswerNeeds {
  readonly workspaces: Workspaces;
  readonly isFirstSight: FirstSight;
}

/** What Slack delivered, whatever way it came. */
export interface Delivery {
  readonly body: Readonly<Record<string, unknown>>;
  readonly acknowledge: Acknowledge;
}
