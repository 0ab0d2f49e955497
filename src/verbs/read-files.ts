import { readFile, stat } from 'node:fs/promises';
import { BroadsheetError } from '../domain/errors.ts';
import type { RawDocument } from '../domain/source.ts';
import type { Clock } from '../ports/clock.ts';
import { errorJson } from './error-json.ts';
import type { VerbLine } from './verb.ts';

/** Larger files are no articles and no feeds. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Files that are read at the same time; the parser has as many workers at most. */
const CONCURRENCY = 2;

/**
 * Reads files and gives one outcome each, in the order of `paths`, some at the same time. A file that can't be read
 * gives an error line and never stops the others.
 */
export async function* readFiles(
  paths: readonly string[],
  clock: Clock,
  read: (document: RawDocument) => Promise<object>,
): AsyncIterable<VerbLine> {
  if (paths.length === 0) {
    const advice = 'Name one or more files after the verb.';
    throw new BroadsheetError('invalid-input', 'no file was given', { advice });
  }
  const started: Promise<VerbLine>[] = [];
  for (const index of paths.keys()) {
    while (started.length < Math.min(index + CONCURRENCY, paths.length)) {
      started.push(outcomeOf(paths[started.length] ?? '', clock, read));
    }
    const outcome = await started[index];
    if (outcome !== undefined) yield outcome;
  }
}

async function outcomeOf(
  path: string,
  clock: Clock,
  read: (document: RawDocument) => Promise<object>,
): Promise<VerbLine> {
  try {
    const line = await read(await readDocument(path, clock));
    return { line: { file: path, ...line }, isError: false };
  } catch (error) {
    return { line: { file: path, ...errorJson(error) }, isError: true };
  }
}

async function readDocument(path: string, clock: Clock): Promise<RawDocument> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) {
      const advice = 'No article and no feed is that large. Give one of its parts.';
      throw new BroadsheetError('too-large', `${path} is larger than 64 MB`, { advice });
    }
    const bytes = await readFile(path);
    return { bytes, contentType: null, address: path, fetchedAt: clock.now() };
  } catch (cause) {
    if (cause instanceof BroadsheetError) throw cause;
    const advice = 'Check the path and that the file may be read.';
    throw new BroadsheetError('not-found', `${path} can't be read`, { advice, cause });
  }
}
