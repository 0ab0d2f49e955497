import { existsSync, renameSync, rmSync } from 'node:fs';
import { BroadsheetError } from '../../../domain/errors.ts';
import { openDatabase, openReadOnly, type Database } from './database.ts';
import { SCHEMA_STEPS } from './schema.ts';

export interface BackupReport {
  readonly isSound: boolean;
  /** What is wrong, in plain words; empty for a sound backup. */
  readonly faults: readonly string[];
  readonly schema: number;
  readonly articles: number;
}

/**
 * Writes a whole copy of a store to `target` while others read and write; a copy that was made before is replaced
 * only by a finished one.
 */
export function backUp(database: Database, target: string): void {
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  database.run('VACUUM INTO ?', unfinished);
  renameSync(unfinished, target);
}

/** The same for a store that another process may be using. */
export function backUpFile(path: string, target: string): void {
  if (!existsSync(path)) {
    throw new BroadsheetError('not-found', `there is no store at ${path}`);
  }
  const database = openDatabase(path);
  try {
    backUp(database, target);
  } finally {
    database.close();
  }
}

/** Whether a backup can be put in the place of a store, which is done by copying the file there. */
export function checkBackup(path: string): BackupReport {
  try {
    return readBackup(path);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return { isSound: false, faults: [fault], schema: 0, articles: 0 };
  }
}

function readBackup(path: string): BackupReport {
  const database = openReadOnly(path);
  try {
    const integrity = database.all<{ integrity_check: string }>('PRAGMA integrity_check');
    const orphans = database.all('PRAGMA foreign_key_check');
    const schema = database.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
    const faults = integrity.map((row) => row.integrity_check).filter((text) => text !== 'ok');
    if (orphans.length > 0) faults.push(`${orphans.length} rows refer to rows that are missing`);
    if (schema === 0) faults.push('it holds no Broadsheet store');
    if (schema > SCHEMA_STEPS.length)
      faults.push(`its schema ${schema} is newer than this version`);
    const articles = schema === 0 ? 0 : countArticles(database);
    return { isSound: faults.length === 0, faults, schema, articles };
  } finally {
    database.close();
  }
}

function countArticles(database: Database): number {
  return database.get<{ n: number }>('SELECT count(*) AS n FROM article')?.n ?? 0;
}
