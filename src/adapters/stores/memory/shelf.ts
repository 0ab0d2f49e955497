import type { Installation } from '../../../ports/store-installations.ts';
import type { StoredArticle } from '../../../domain/article.ts';
import type { Delivery, Lease } from '../../../domain/delivery.ts';
import type { DeliveryId, Owner, SourceId, SubscriptionId } from '../../../domain/identity.ts';
import { SHARED } from '../../../domain/identity.ts';
import type { SourceHealth, SourceSpec } from '../../../domain/source.ts';
import type { Change } from '../../../ports/store-audit.ts';
import type { UsageRow } from '../../../ports/store-model.ts';
import type { Turn } from '../../../ports/store-conversations.ts';
import type { Subscription } from '../../../domain/subscription.ts';
import type { IndexedSection } from '../../../text/search/rank.ts';
import type { TopicMention } from '../../../text/search/topics.ts';

/** A section in the index, with the way back to its article. */
export interface ShelvedSection extends IndexedSection {
  readonly article: string;
  readonly sectionIndex: number;
}

/** An article with all that was made of it. */
export interface ShelvedArticle {
  readonly article: StoredArticle;
  readonly print: string;
  readonly guids: readonly { readonly source: SourceId; readonly guid: string }[];
  readonly sections: readonly ShelvedSection[];
  readonly topics: readonly TopicMention[];
}

/** A delivery with the key of its place, and who works on it. */
export interface ShelvedDelivery {
  readonly delivery: Delivery;
  readonly place: string;
  readonly lease: Lease | null;
}

export interface ShelvedState {
  readonly state: string;
  readonly keptAt: Temporal.Instant;
}

/** Everything that the roles of the memory store share. */
export interface Shelf {
  readonly articles: Map<string, ShelvedArticle>;
  readonly sources: Map<SourceId, SourceSpec>;
  readonly health: Map<SourceId, SourceHealth>;
  readonly events: Map<string, Temporal.Instant>;
  /** By owner, then by key. */
  readonly buttonStates: Map<Owner, Map<string, ShelvedState>>;
  readonly subscriptions: Map<SubscriptionId, Subscription>;
  readonly deliveries: Map<DeliveryId, ShelvedDelivery>;
  /** The next three by `placeKey`. */
  readonly turns: Map<string, { readonly owner: Owner; readonly turns: readonly Turn[] }>;
  readonly stopped: Map<string, Owner>;
  readonly placeSettings: Map<string, ShelvedSettings>;
  readonly removedOwners: Map<Owner, Temporal.Instant>;
  readonly installations: Map<Owner, Installation>;
  readonly generations: Map<string, ShelvedGeneration>;
  /** By day, purpose, model and place. */
  readonly usage: Map<string, UsageRow>;
  /** By section, then by model. */
  readonly vectors: Map<ShelvedSection, Map<string, Int8Array>>;
  /** Newest first. */
  readonly changes: Map<Owner, readonly Change[]>;
}

interface ShelvedGeneration {
  readonly text: string;
  readonly keptAt: Temporal.Instant;
}

interface ShelvedSettings {
  readonly owner: Owner;
  readonly settings: Readonly<Record<string, string>>;
}

export function createShelf(): Shelf {
  return {
    articles: new Map(),
    sources: new Map(),
    health: new Map(),
    events: new Map(),
    buttonStates: new Map(),
    turns: new Map(),
    stopped: new Map(),
    placeSettings: new Map(),
    removedOwners: new Map(),
    installations: new Map(),
    generations: new Map(),
    usage: new Map(),
    vectors: new Map(),
    changes: new Map(),
    subscriptions: new Map(),
    deliveries: new Map(),
  };
}

export function isReadableBy(owner: Owner, row: { readonly owner: Owner }): boolean {
  return row.owner === owner || row.owner === SHARED;
}
