import type { EventLog } from '../../../ports/store.ts';
import type { Shelf } from './shelf.ts';

/** Platforms deliver an event again within minutes; a day is kept. */
const KEPT = Temporal.Duration.from({ hours: 24 });

export function createEvents(shelf: Shelf): EventLog {
  return {
    async rememberEvent(id, at) {
      const oldest = at.subtract(KEPT);
      for (const [known, seenAt] of shelf.events) {
        if (Temporal.Instant.compare(seenAt, oldest) < 0) shelf.events.delete(known);
      }
      if (shelf.events.has(id)) return false;
      shelf.events.set(id, at);
      return true;
    },
  };
}
