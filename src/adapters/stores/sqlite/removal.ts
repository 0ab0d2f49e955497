import type { Owner } from '../../../domain/identity.ts';
import { unindexSections } from './article-index.ts';
import type { ArticleRow } from './article-rows.ts';
import type { Database } from './database.ts';
import { forgetPlaces } from './usage.ts';

/** Every table with rows of an owner; what hangs on them goes with them. */
const OWNED_TABLES = [
  'article',
  'topic',
  'source',
  'button_state',
  'turn',
  'stopped_conversation',
  'place_setting',
  'removed_owner',
  'subscription',
  'delivery',
  'installation',
  'change',
];

/** Removes all that is held of an owner, then writes the file anew and empties its log, so that no byte stays. */
export function removeOwner(database: Database, owner: Owner): void {
  database.transact(() => {
    const articles = database.all<ArticleRow>('SELECT * FROM article WHERE owner = ?', owner);
    for (const row of articles) unindexSections(database, row);
    // What a model wrote may hold words of the owner's articles, and bears no name.
    database.run('DELETE FROM generation');
    forgetPlaces(database, owner);
    for (const table of OWNED_TABLES) database.run(`DELETE FROM ${table} WHERE owner = ?`, owner);
  });
  database.execute('VACUUM');
  database.execute('PRAGMA wal_checkpoint(TRUNCATE)');
}
