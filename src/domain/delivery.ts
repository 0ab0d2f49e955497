import type { MessageRef, Place } from './chat.ts';
import type { DeliveryId, Owner, SubscriptionId } from './identity.ts';
import type { Reply } from './reply.ts';
import type { PostedStory } from './story.ts';

/** Where a part goes that is no new message of the delivery's place. */
export interface PartTarget {
  /** The message is changed, or the part is posted in the thread below it. */
  readonly type: 'edit' | 'thread';
  readonly message: MessageRef;
}

/** One message of a delivery. `sending` without a message means: it may or may not stand there. */
export interface DeliveryPart {
  /** Stable for good: the platform or a look-up knows the message by it. */
  readonly key: string;
  readonly target?: PartTarget;
  readonly reply: Reply;
  readonly state: 'planned' | 'sending' | 'sent';
  readonly message: MessageRef | null;
}

/** `open` is still to be posted; `held` waits for a manager's word; `failed` is given up. */
export type DeliveryState = 'open' | 'sent' | 'held' | 'failed';

/** Something that is to stand in a place once, however often it is tried. */
export interface Delivery {
  readonly id: DeliveryId;
  readonly kind: 'digest' | 'alert' | 'notice' | 'correction';
  readonly owner: Owner;
  readonly place: Place;
  readonly subscription: SubscriptionId | null;
  /** Orders the deliveries of one place. */
  readonly dueAt: Temporal.Instant;
  /** For a digest, the end of its span: what came later is for the next one. */
  readonly coversUntil: Temporal.Instant | null;
  /** Not posted before: quiet hours, or the wait after a failed try. */
  readonly notBefore: Temporal.Instant;
  readonly state: DeliveryState;
  /** Why it is held, failed or waits; for people. */
  readonly reason: string | null;
  /** Failed tries in a row. */
  readonly attempts: number;
  /** Posted in this order. */
  readonly parts: readonly DeliveryPart[];
  /** What it tells, so that a later digest doesn't tell it again. */
  readonly stories: readonly PostedStory[];
}

/** The right to work on a delivery; lost when it runs out. */
export interface Lease {
  readonly delivery: DeliveryId;
  /** Unique for each claim. */
  readonly holder: string;
  readonly until: Temporal.Instant;
}

/** How a try ended. */
export type Settlement = Pick<Delivery, 'state' | 'reason' | 'notBefore' | 'attempts'>;
