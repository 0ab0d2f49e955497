import type { Delivery } from '../../domain/delivery.ts';
import type { Owner } from '../../domain/identity.ts';
import type { DeliverNeeds } from './needs.ts';
import type { PostOutcome } from './post.ts';

interface OwnerRest {
  readonly until: Temporal.Instant;
  readonly reason: string;
}

/** Who must not be called for now, because the platform said so. */
export interface Rests {
  /** Names of the platforms that may be called. */
  usablePlatforms(): readonly string[];
  /** Until when nothing may be sent for an owner, and why; `null` when it may. */
  ownerRest(owner: Owner): OwnerRest | null;
  begin(delivery: Delivery, outcome: Extract<PostOutcome, { type: 'stop' }>): void;
  /** Platforms that refuse us until the process is started anew. */
  stopped(): readonly string[];
}

/** A workspace that refuses us is tried again after it. */
const OWNER_REST = { minutes: 30 };

export function createRests(needs: Pick<DeliverNeeds, 'platforms' | 'clock' | 'log'>): Rests {
  const platforms = new Map<string, Temporal.Instant | 'for good'>();
  const owners = new Map<Owner, OwnerRest>();
  return {
    usablePlatforms() {
      const now = needs.clock.now();
      const names = needs.platforms.map(({ name }) => name);
      return names.filter((name) => {
        const until = platforms.get(name);
        if (until === undefined) return true;
        return until !== 'for good' && Temporal.Instant.compare(until, now) <= 0;
      });
    },
    ownerRest(owner) {
      const rest = owners.get(owner);
      if (rest === undefined) return null;
      return Temporal.Instant.compare(rest.until, needs.clock.now()) <= 0 ? null : rest;
    },
    begin({ place, owner }, { scope, waitMs }) {
      const now = needs.clock.now();
      const wait = waitMs === null ? null : { milliseconds: Math.ceil(waitMs) };
      if (scope === 'owner') {
        const reason = wait === null ? 'the workspace refuses' : 'rate limit';
        owners.set(owner, { until: now.add(wait ?? OWNER_REST), reason });
        return;
      }
      if (wait === null) needs.log.error('a platform refuses the bot', { name: place.platform });
      platforms.set(place.platform, wait === null ? 'for good' : now.add(wait));
    },
    stopped: () => [...platforms].flatMap(([name, until]) => (until === 'for good' ? name : [])),
  };
}
