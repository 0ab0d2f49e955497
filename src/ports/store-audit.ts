import type { Owner } from '../domain/identity.ts';

/** Changes are forgotten after so many days. */
export const CHANGES_KEPT_DAYS = 90;

/** Something that a manager changed: a source, a schedule, a setting. */
export interface Change {
  readonly owner: Owner;
  /** The platform's id of the channel in which it was said. */
  readonly channel: string;
  /** The platform's id of the person. */
  readonly user: string;
  /** As people knew it then; `null` where the platform told none. */
  readonly userName: string | null;
  /** The command as it could be typed, without secrets: "/feed remove feed:Herald". */
  readonly command: string;
  readonly at: Temporal.Instant;
}

/** Who changed what, and when. Kept for 90 days. */
export interface AuditLog {
  recordChange(change: Change): Promise<void>;
  /** Newest first. */
  listChanges(owner: Owner, limit: number): Promise<readonly Change[]>;
}
