import type { TokenUsage } from './model.ts';

export interface Embedding {
  /** One for each text; their angle tells how near two texts are in meaning. */
  readonly vectors: readonly (readonly number[])[];
  readonly usage: TokenUsage;
}

/** Turns texts into vectors. */
export interface Embedder {
  /** As the endpoint calls it; vectors of different models can't be compared. */
  readonly name: string;
  /** Rejects with a `BroadsheetError`; nothing else gets out. */
  embed(texts: readonly string[]): Promise<Embedding>;
}
