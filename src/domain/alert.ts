import type { Place } from './chat.ts';

/** When a place wants to hear of a story at once. */
export interface AlertRule {
  readonly place: Place;
  /** So many outlets … */
  readonly outlets: number;
  /** … within so many minutes. */
  readonly minutes: number;
  /** One of these must be what the story is about; any story where there are none. */
  readonly keywords: readonly string[];
  /** Least time between two alerts in the place. */
  readonly cooldownMinutes: number;
  /** Whom it notifies: a role, or a user group on Slack; `null` for nobody in particular. */
  readonly role: string | null;
  /** The user who set it. */
  readonly createdBy: string;
  /** Epoch milliseconds; what came before it is no news. */
  readonly since: number;
}

export const DEFAULT_ALERT = { outlets: 3, minutes: 60, cooldownMinutes: 60 } as const;

/** The name under which a place's settings keep its rule, as JSON. */
export const ALERT_SETTING = 'alerts';
