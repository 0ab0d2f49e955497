import { BroadsheetError } from '../../../domain/errors.ts';
import { backUp } from './backup.ts';
import type { Database } from './database.ts';
import { SCHEMA_STEPS } from './schema.ts';

export interface Migration {
  readonly path: string;
  /** Left out, the steps of this version. */
  readonly steps?: readonly string[];
}

/**
 * Brings a file to the schema of this version: a backup beside it first, then all steps in one transaction, so that a
 * kill at any moment leaves the old schema or the new one. Refuses a file of a newer version.
 */
export function migrate(database: Database, { path, steps = SCHEMA_STEPS }: Migration): void {
  const held = schemaVersion(database);
  if (held > steps.length) throw newerSchema(path, held, steps.length);
  if (held === steps.length) return;
  if (held > 0 && path !== ':memory:') backUp(database, `${path}.before-schema-${steps.length}`);
  database.transact(() => {
    for (const step of steps.slice(schemaVersion(database))) database.execute(step);
    database.execute(`PRAGMA user_version = ${steps.length}`);
  });
}

export function schemaVersion(database: Database): number {
  return database.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

function newerSchema(path: string, held: number, known: number): BroadsheetError {
  return new BroadsheetError(
    'store-failed',
    `${path} has schema ${held}; this version of Broadsheet knows schema ${known}`,
    {
      advice:
        'The store was written by a newer Broadsheet. Start that version again, or restore the backup that it made ' +
        `beside the file (${path}.before-schema-…).`,
    },
  );
}
