import type { Clock } from '../../../ports/clock.ts';
import type { Store } from '../../../ports/store.ts';
import { createArticles } from './articles.ts';
import { createAudit } from './audit.ts';
import { createButtonStates } from './button-states.ts';
import { createConversations } from './conversations.ts';
import { createDeliveries } from './deliveries.ts';
import { createEvents } from './events.ts';
import { createGenerations } from './generations.ts';
import { createInstallations } from './installations.ts';
import { createPlaceSettings } from './place-settings.ts';
import { createRemovedOwners } from './removed-owners.ts';
import { createSectionIndex } from './section-index.ts';
import { createShelf, type Shelf } from './shelf.ts';
import { createSources } from './sources.ts';
import { createSubscriptions } from './subscriptions.ts';
import { createUsage, forgetPlaces } from './usage.ts';
import { createVectors, pruneVectors } from './vectors.ts';

export interface MemoryStoreOptions {
  readonly clock: Pick<Clock, 'now'>;
}

/** A store that forgets when it is closed: for tries and tests. */
export function createMemoryStore({ clock }: MemoryStoreOptions): Store {
  const shelf = createShelf();
  return {
    ...createArticles(shelf),
    ...createSectionIndex(shelf, clock),
    ...createSources(shelf),
    ...createEvents(shelf),
    ...createButtonStates(shelf),
    ...createConversations(shelf),
    ...createPlaceSettings(shelf),
    ...createRemovedOwners(shelf),
    ...createSubscriptions(shelf),
    ...createDeliveries(shelf),
    ...createInstallations(shelf),
    ...createGenerations(shelf),
    ...createUsage(shelf),
    ...createVectors(shelf),
    ...createAudit(shelf),
    async removeOwner(owner) {
      removeRows(shelf.articles, ({ article }) => article.owner === owner);
      removeRows(shelf.health, ({ source }) => shelf.sources.get(source)?.owner === owner);
      removeRows(shelf.sources, (source) => source.owner === owner);
      removeRows(shelf.subscriptions, (subscription) => subscription.owner === owner);
      removeRows(shelf.deliveries, ({ delivery }) => delivery.owner === owner);
      shelf.buttonStates.delete(owner);
      removeRows(shelf.turns, (row) => row.owner === owner);
      removeRows(shelf.stopped, (stoppedBy) => stoppedBy === owner);
      removeRows(shelf.placeSettings, (row) => row.owner === owner);
      shelf.removedOwners.delete(owner);
      shelf.installations.delete(owner);
      shelf.changes.delete(owner);
      shelf.generations.clear();
      forgetPlaces(shelf, owner);
      pruneVectors(shelf);
    },
    async [Symbol.asyncDispose]() {
      for (const rows of Object.values(shelf) as readonly Shelf[keyof Shelf][]) rows.clear();
    },
  };
}

function removeRows<Key, Row>(rows: Map<Key, Row>, isGone: (row: Row) => boolean): void {
  for (const [key, row] of rows) if (isGone(row)) rows.delete(key);
}
