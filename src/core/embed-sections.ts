import { BroadsheetError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { Log } from '../ports/log.ts';
import { NEWEST_SECTIONS, type VectorStore } from '../ports/store-vectors.ts';
import { takeGraphemes } from '../text/graphemes.ts';
import { packVector } from '../text/vectors.ts';

export interface EmbedNeeds {
  readonly store: Pick<VectorStore, 'sectionsWithoutVector' | 'saveVectors'>;
  readonly embedder: Embedder;
  readonly log: Pick<Log, 'warn' | 'error'>;
}

const EVERY_MS = 30_000;
const BATCH = 32;
/** Enough for all sections that are kept up; never the same ones without end. */
const MAX_ROUNDS = Math.ceil(NEWEST_SECTIONS / BATCH);
/** A section says what it is about at its beginning; models read no more than some thousand tokens. */
const MAX_CHARACTERS = 4_000;

/** Gives sections that came in their vectors, again and again until `signal` is aborted. Never rejects. */
export async function runEmbedding(
  needs: EmbedNeeds & { readonly clock: Clock },
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await embedNewSections(needs, signal).catch((error: unknown) => {
      const isExpected = error instanceof BroadsheetError;
      needs.log[isExpected ? 'warn' : 'error']('sections got no vectors', { error });
    });
    await needs.clock.sleep(EVERY_MS, signal);
  }
}

/** Until none of the newest is left, or the embedder fails. */
export async function embedNewSections(
  { store, embedder }: EmbedNeeds,
  signal?: AbortSignal,
): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (signal?.aborted === true) return;
    const sections = await store.sectionsWithoutVector(embedder.name, BATCH);
    if (sections.length === 0) return;
    const texts = sections.map(({ text }) => takeGraphemes(text, MAX_CHARACTERS));
    const { vectors } = await embedder.embed(texts);
    const rows = sections.map((section, index) => ({
      section,
      vector: packVector(vectors[index] ?? []),
    }));
    await store.saveVectors(embedder.name, rows);
  }
}
