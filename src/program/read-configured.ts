import type { Newsroom } from '../app.ts';
import { ingest } from '../core/ingest.ts';

/** Reads the configured files, which are at hand: before the first question. */
export async function readFiles(
  { needs, configured }: Newsroom,
  onOutcome: () => void = () => undefined,
): Promise<void> {
  const sources = await needs.store.listSources(null);
  const files = sources.filter(({ id, kind }) => kind === 'file' && configured.includes(id));
  await ingest(needs, { only: files.map(({ id }) => id), onOutcome });
}
