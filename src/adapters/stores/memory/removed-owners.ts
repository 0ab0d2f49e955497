import type { RemovalStore } from '../../../ports/store-conversations.ts';
import type { Shelf } from './shelf.ts';

export function createRemovedOwners({ removedOwners }: Shelf): RemovalStore {
  return {
    async markOwnerRemoved(owner, at) {
      if (!removedOwners.has(owner)) removedOwners.set(owner, at);
    },
    async unmarkOwner(owner) {
      removedOwners.delete(owner);
    },
    async listRemovedOwners(before) {
      return [...removedOwners]
        .filter(([, at]) => Temporal.Instant.compare(at, before) < 0)
        .map(([owner]) => owner);
    },
  };
}
