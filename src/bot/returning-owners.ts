import type { Owner } from '../domain/identity.ts';
import type { RemovalStore } from '../ports/store-conversations.ts';

/** Knows who removed the bot, so that whoever comes back in time keeps what is held. */
export interface ReturningOwners {
  remove(store: RemovalStore, owner: Owner, at: Temporal.Instant): Promise<void>;
  /** Something came from the owner: it is not removed (any more). Writes only where it was. */
  welcome(store: RemovalStore, owner: Owner, at: Temporal.Instant): Promise<void>;
}

/** Asks the store once for those that were removed before this process began. */
export function createReturningOwners(): ReturningOwners {
  let reading: Promise<Set<Owner>> | null = null;
  async function removedOwners(store: RemovalStore, at: Temporal.Instant): Promise<Set<Owner>> {
    reading ??= store.listRemovedOwners(at.add({ hours: 1 })).then((owners) => new Set(owners));
    try {
      return await reading;
    } catch (error) {
      reading = null;
      throw error;
    }
  }
  return {
    async remove(store, owner, at) {
      const removed = await removedOwners(store, at);
      await store.markOwnerRemoved(owner, at);
      removed.add(owner);
    },
    async welcome(store, owner, at) {
      const removed = await removedOwners(store, at);
      if (removed.delete(owner)) await store.unmarkOwner(owner);
    },
  };
}
