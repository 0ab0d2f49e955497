import type { DigestNeeds } from '../../core/digest.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { ChatPlatform } from '../../ports/platform.ts';
import type { PlaceSettings } from '../../ports/store-conversations.ts';
import type { ArticleStore } from '../../ports/store.ts';
import type { DeliveryLog, SubscriptionStore } from '../../ports/store-delivery.ts';

export interface DeliverNeeds extends DigestNeeds {
  readonly store: DigestNeeds['store'] &
    Pick<ArticleStore, 'findArticle'> &
    SubscriptionStore &
    DeliveryLog &
    PlaceSettings;
  readonly platforms: readonly ChatPlatform[];
  readonly clock: Clock;
  readonly log: Log;
  /** BCP 47, where a place has chosen none; `null` for the language of the articles. */
  readonly language: string | null;
  /** Unique for this process: two that share a store never claim under one name. */
  readonly processId: string;
}

export interface DeliverSettings {
  /** To how many places of one platform is posted at the same time. */
  readonly concurrency: number;
  /** Longer than a platform's answer may take; after a crash a delivery rests for so long. */
  readonly leaseMs: number;
}

export const DELIVER_SETTINGS: DeliverSettings = { concurrency: 40, leaseMs: 60_000 };
