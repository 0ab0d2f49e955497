import { backUpFile, checkBackup } from '../adapters/stores/sqlite/backup.ts';
import { translateFault } from '../adapters/stores/sqlite/faults.ts';
import type { Settings } from '../config/settings.ts';
import { BroadsheetError } from '../domain/errors.ts';
import type { VerbInput, VerbLine } from '../verbs/verb.ts';

/** `broadsheet backup FILE`: a whole copy of the store, made and checked while the bot goes on. */
export async function* backUpStore(
  { databasePath }: Pick<Settings, 'databasePath'>,
  { words: [target, ...others] }: Pick<VerbInput, 'words'>,
): AsyncGenerator<VerbLine> {
  if (target === undefined || others.length > 0) {
    const advice = 'Give the file to write: broadsheet backup copies/broadsheet.db';
    throw new BroadsheetError('invalid-input', 'a backup takes one file', { advice });
  }
  try {
    backUpFile(databasePath, target);
  } catch (error) {
    throw translateFault(error, target);
  }
  const { isSound, faults, articles } = checkBackup(target);
  yield { line: { backup: target, isSound, articles, faults }, isError: !isSound };
}
