import type { Delivery } from '../domain/delivery.ts';
import type { DeliverNeeds, DeliverSettings } from './deliver-needs.ts';
import { leaseOf } from './deliver-part.ts';
import { postDelivery } from './deliver-post.ts';
import { createRests } from './deliver-rests.ts';

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
  const rests = createRests(needs);
  let claims = 0;
  let settled = 0;
  let isStopping = false;

  async function claim(holder: string): Promise<readonly Delivery[]> {
    const limit = settings.concurrency - inFlight.size;
    const platforms = rests.usablePlatforms();
    if (isStopping || limit <= 0 || platforms.length === 0) return [];
    const now = needs.clock.now();
    const until = now.add({ milliseconds: settings.leaseMs });
    return await needs.store.claimDeliveries({ holder, now, until, limit, platforms });
  }

  async function work(delivery: Delivery, holder: string): Promise<void> {
    const platform = needs.platforms.find(({ name }) => name === delivery.place.platform);
    if (platform === undefined) return;
    const notBefore = rests.ownerRest(delivery.owner);
    if (notBefore !== null) {
      const { attempts } = delivery;
      const lease = leaseOf({ needs, settings, platform, delivery, holder });
      const waits = {
        state: 'open',
        reason: 'the workspace refuses',
        notBefore,
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
      .finally(() => inFlight.delete(task));
    inFlight.add(task);
    return task;
  }

  return {
    async drain() {
      const own = new Set<Promise<void>>();
      for (;;) {
        claims += 1;
        const holder = `${needs.processId}#${claims}`;
        const claimed = await claim(holder);
        for (const delivery of claimed) {
          const task = start(delivery, holder).finally(() => own.delete(task));
          own.add(task);
        }
        if (claimed.length === 0 && own.size === 0) return;
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
