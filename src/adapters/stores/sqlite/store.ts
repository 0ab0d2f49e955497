import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../../../ports/clock.ts';
import type { Store } from '../../../ports/store.ts';
import { createArticleReading } from './article-reading.ts';
import { createArticles } from './articles.ts';
import { createAudit } from './audit.ts';
import { createButtonStates } from './button-states.ts';
import { createCommitGroup } from './commit-group.ts';
import { createConversations } from './conversations.ts';
import { openDatabase, type Database } from './database.ts';
import { createDeliveries } from './deliveries.ts';
import { createEvents } from './events.ts';
import { translateFault, translateFaults } from './faults.ts';
import { createGenerations } from './generations.ts';
import { createInstallations } from './installations.ts';
import { migrate } from './migrate.ts';
import { createPlaceSettings } from './place-settings.ts';
import { rebuildIndex } from './rebuild.ts';
import { removeOwner } from './removal.ts';
import { createRemovedOwners } from './removed-owners.ts';
import { createSections } from './sections.ts';
import { createSources } from './sources.ts';
import { createSubscriptions } from './subscriptions.ts';
import { createTopics } from './topics.ts';
import { createUsage } from './usage.ts';
import { createVectors } from './vectors.ts';

export interface SqliteStoreOptions {
  /** The file; it is made, with its folder, where it doesn't exist. */
  readonly path: string;
  readonly clock: Pick<Clock, 'now'>;
}

/** A store in one file. Throws a `BroadsheetError` for a file that is damaged, of a newer version or out of reach. */
export function createSqliteStore({ path, clock }: SqliteStoreOptions): Store {
  const database = openAndMigrate(path);
  const commit = createCommitGroup(database);
  const roles: Omit<Store, typeof Symbol.asyncDispose> = {
    ...createArticles(database),
    ...createArticleReading(database),
    ...createSections(database, clock),
    ...createTopics(database),
    ...createSources(database, commit),
    ...createEvents(database),
    ...createButtonStates(database),
    ...createConversations(database),
    ...createPlaceSettings(database),
    ...createRemovedOwners(database),
    ...createSubscriptions(database, commit),
    ...createDeliveries(database, commit),
    ...createInstallations(database),
    ...createGenerations(database),
    ...createUsage(database),
    ...createVectors(database),
    ...createAudit(database),
    async removeOwner(owner) {
      removeOwner(database, owner);
    },
  };
  return {
    ...translateFaults(roles, path),
    async [Symbol.asyncDispose]() {
      database.close();
    },
  };
}

function openAndMigrate(path: string): Database {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const database = openDatabase(path);
    migrate(database, { path });
    rebuildIndex(database);
    return database;
  } catch (error) {
    throw translateFault(error, path);
  }
}
