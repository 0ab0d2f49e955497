import { open } from 'node:fs/promises';
import { BroadsheetError } from '../../domain/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Parser } from '../../ports/parser.ts';
import type { Source } from '../../ports/source.ts';

const MAX_BYTES = 20_000_000;

export interface FileNeeds {
  readonly parser: Pick<Parser, 'readArticle'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** A text or HTML file of the operator's; read again when its size or time changed. */
export function createFileSource({ parser, clock }: FileNeeds): Source {
  return {
    async poll({ source, etag }) {
      const file = await readFile(source.address, etag);
      const base = { lastModified: null, movedTo: null, title: null, waitMs: null, problems: [] };
      if (file.bytes === null) return { ...base, entries: null, etag: file.version };
      const document = {
        bytes: file.bytes,
        contentType: null,
        address: source.address,
        fetchedAt: clock.now(),
      };
      const entry = { item: null, readArticle: () => parser.readArticle(document) };
      return { ...base, entries: [entry], etag: file.version };
    },
  };
}

/** Its bytes are `null` where it still is the version that is known. */
async function readFile(
  path: string,
  known: string | null,
): Promise<{ readonly version: string; readonly bytes: Uint8Array | null }> {
  try {
    await using file = await open(path);
    const { size, mtimeMs } = await file.stat();
    const version = `${mtimeMs}-${size}`;
    if (version === known) return { version, bytes: null };
    if (size > MAX_BYTES) throw tooLarge(path);
    return { version, bytes: await file.readFile() };
  } catch (error) {
    if (error instanceof BroadsheetError) throw error;
    throw new BroadsheetError('not-found', `${path} can’t be read`, {
      advice: `The file ${path} can’t be read. Check its path and its permissions.`,
      isTransient: true,
      cause: error,
    });
  }
}

function tooLarge(path: string): BroadsheetError {
  return new BroadsheetError('too-large', `${path} is larger than ${MAX_BYTES} bytes`, {
    advice: `The file ${path} is too large for an article.`,
  });
}
