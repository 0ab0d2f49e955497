import type { Place } from './chat.ts';
import { personalPlace } from './personal-place.ts';
import type { DigestOrder } from './digest.ts';
import type { Owner, SubscriptionId } from './identity.ts';
import type { Schedule } from './schedule.ts';

/** A place's standing order for a digest. */
export interface Subscription {
  readonly id: SubscriptionId;
  readonly owner: Owner;
  readonly place: Place;
  readonly schedule: Schedule;
  readonly order: Omit<DigestOrder, 'owner'>;
  /** `disabled`: the place refuses posts; somebody has to resume it. */
  readonly state: 'active' | 'paused' | 'disabled';
  /** Why it is paused or disabled, in a manager's words. */
  readonly reason: string | null;
  /** The slot that is left out, by a manager's wish. */
  readonly skippedSlot: string | null;
  /** The user who is told when something is wrong. */
  readonly createdBy: string;
  readonly createdAt: Temporal.Instant;
  /** When it has to be looked at next; `null` where the schedule has no date any more. */
  readonly nextDueAt: Temporal.Instant | null;
}

/** A conversation with the person who answers for a subscription. */
export function managerPlace({ place, createdBy }: Subscription): Place {
  return personalPlace(place, createdBy);
}
