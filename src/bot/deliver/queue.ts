import type { Delivery } from '../../domain/delivery.ts';
import type { DeliverNeeds, DeliverSettings } from './needs.ts';
import { leaseOf } from './part.ts';
import { postDelivery } from './post.ts';
import { createRests } from './rests.ts';

export interface DeliveryProgress {
  readonly posting: number;
  /** Since the start of this process. */
  readonly settled: number;
  /** Platforms that refuse us until the process is started anew. */
  readonly stopped: readonly string[];
}

export interface DeliveryQueue {
  /** Posts all that can be posted now; several calls share the places to post to. */
  drain(): Promise<void>;
  progress(): DeliveryProgress;
  /** No new work; resolves when what is in flight has ended. */
  stop(): Promise<void>;
}

export function createDeliveryQueue(needs: DeliverNeeds, settings: DeliverSettings): DeliveryQueue {
  const inFlight = new Set<Promise<void>>();
  const slots = createSlots(settings.concurrency);
  const rests = createRests(needs);
  let claims = 0;
  let settled = 0;
  let isStopping = false;

  /** Fills the free slots of a platform; gives the posts that it began. */
  async function claim(platform: string): Promise<readonly Promise<void>[]> {
    const limit = isStopping ? 0 : slots.takeFree(platform);
    if (limit === 0) return [];
    claims += 1;
    const holder = `${needs.processId}#${claims}`;
    const now = needs.clock.now();
    const until = now.add({ milliseconds: settings.leaseMs });
    let claimed: readonly Delivery[] = [];
    try {
      claimed = await needs.store.claimDeliveries({ holder, now, until, limit, platform });
    } finally {
      slots.giveBack(platform, limit - claimed.length);
    }
    return claimed.map((delivery) => start(delivery, holder));
  }

  async function work(delivery: Delivery, holder: string): Promise<void> {
    const platform = needs.platforms.find(({ name }) => name === delivery.place.platform);
    if (platform === undefined) return;
    const rest = rests.ownerRest(delivery.owner);
    if (rest !== null) {
      const { attempts } = delivery;
      const lease = leaseOf({ needs, settings, platform, delivery, holder });
      const waits = {
        state: 'open',
        reason: rest.reason,
        notBefore: rest.until,
        attempts,
      } as const;
      await needs.store.settleDelivery(lease, waits);
      return;
    }
    const outcome = await postDelivery(needs, settings, { delivery, holder, platform });
    if (outcome.type === 'stop') rests.begin(delivery, outcome);
    settled += 1;
  }

  function start(delivery: Delivery, holder: string): Promise<void> {
    const task = work(delivery, holder)
      .catch((error: unknown) => {
        needs.log.error('a delivery broke', { delivery: delivery.id, error });
      })
      .finally(() => {
        slots.giveBack(delivery.place.platform, 1);
        inFlight.delete(task);
      });
    inFlight.add(task);
    return task;
  }

  return {
    async drain() {
      const own = new Set<Promise<void>>();
      for (;;) {
        const begun = (await Promise.all(rests.usablePlatforms().map(claim))).flat();
        for (const post of begun) {
          const task = post.finally(() => own.delete(task));
          own.add(task);
        }
        if (own.size === 0) return;
        await Promise.race(own);
      }
    },
    progress: () => ({ posting: inFlight.size, settled, stopped: rests.stopped() }),
    async stop() {
      isStopping = true;
      await Promise.all(inFlight);
    },
  };
}

/** A platform that holds us back takes no slots from another. */
function createSlots(concurrency: number) {
  const taken = new Map<string, number>();
  return {
    /** Takes all that are free, and says how many. */
    takeFree(platform: string): number {
      const free = concurrency - (taken.get(platform) ?? 0);
      taken.set(platform, concurrency);
      return free;
    },
    giveBack(platform: string, count: number): void {
      taken.set(platform, (taken.get(platform) ?? 0) - count);
    },
  };
}
