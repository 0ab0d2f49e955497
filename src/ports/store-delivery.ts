import type {
  Delivery,
  DeliveryPart,
  DeliveryState,
  Lease,
  Settlement,
} from '../domain/delivery.ts';
import type { ArticleId, DeliveryId, Owner, SubscriptionId } from '../domain/identity.ts';
import type { Subscription } from '../domain/subscription.ts';

export interface SubscriptionStore {
  /** Adds it or replaces the one with its id. */
  saveSubscription(subscription: Subscription): Promise<void>;
  findSubscription(id: SubscriptionId): Promise<Subscription | null>;
  /** By creation; of everybody for `null`. */
  listSubscriptions(owner: Owner | null): Promise<readonly Subscription[]>;
  /** The active ones whose `nextDueAt` has come, the longest overdue first. */
  dueSubscriptions(now: Temporal.Instant, limit: number): Promise<readonly Subscription[]>;
  /** What it has delivered stays. */
  removeSubscription(id: SubscriptionId): Promise<void>;
}

export interface DeliveryClaim {
  /** Unique for this claim, over all processes. */
  readonly holder: string;
  readonly now: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly limit: number;
  /** The name of one that can post now. */
  readonly platform: string;
}

export interface DeliveryFilter {
  /** `null` for everybody's. */
  readonly owner: Owner | null;
  /** `placeKey` of a place; `null` for all. */
  readonly place: string | null;
  readonly subscription: SubscriptionId | null;
  /** By `dueAt`. */
  readonly since: Temporal.Instant | null;
  readonly limit: number;
}

export interface ShownArticle {
  readonly article: ArticleId;
  readonly shownAt: Temporal.Instant;
}

/** The outbox. Whatever it says is on disk when it returns. */
export interface DeliveryLog {
  /** With its parts in one transaction; false where its id is known already, and then nothing is changed. */
  planDelivery(delivery: Delivery): Promise<boolean>;
  /**
   * Open ones that nobody works on, at most one a place and only the earliest of each place, the longest due first.
   * Each is given to one claimer alone, over all threads and processes, until the lease ends.
   */
  claimDeliveries(claim: DeliveryClaim): Promise<readonly Delivery[]>;
  /** Replaces the part with its key and prolongs the lease; false, and nothing is changed, where the lease is lost. */
  savePart(lease: Lease, part: DeliveryPart): Promise<boolean>;
  /** Ends the lease; false, and nothing is changed, where it is lost. */
  settleDelivery(lease: Lease, settlement: Settlement): Promise<boolean>;
  findDelivery(id: DeliveryId): Promise<Delivery | null>;
  /** Sent ones, due since then, that cite an article of which a later revision is held than they show; oldest first. */
  listOutdated(since: Temporal.Instant, limit: number): Promise<readonly Delivery[]>;
  /** Articles that were shown since then in sent deliveries, each with when that was due first. */
  listShown(since: Temporal.Instant): Promise<readonly ShownArticle[]>;
  /**
   * Keeps what a sent delivery shows from now on (parts and stories), and plans the correction that makes it so, in
   * one transaction. False, and nothing is changed, where that correction is planned already.
   */
  reviseDelivery(revised: Delivery, correction: Delivery | null): Promise<boolean>;
  /** Newest first by `dueAt`. */
  listDeliveries(filter: DeliveryFilter): Promise<readonly Delivery[]>;
  /** Deletes those that were due before then, but for open ones. */
  forgetDeliveries(before: Temporal.Instant): Promise<void>;
  /** Of all owners; for progress and health. */
  countDeliveries(): Promise<Readonly<Record<DeliveryState, number>>>;
}
