import type { Newsroom } from '../app.ts';
import { runEmbedding } from '../core/embed-sections.ts';

/** Keeps the vectors of sections up until `signal` is aborted, where an embedder is configured. */
export async function keepVectors(
  { needs, embedder }: Newsroom,
  signal: AbortSignal,
): Promise<void> {
  if (embedder !== null) await runEmbedding({ ...needs, embedder }, signal);
}
