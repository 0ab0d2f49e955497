import type { Clock } from '../../ports/clock.ts';
import type { Embedder } from '../../ports/embedder.ts';
import type { LanguageModel } from '../../ports/model.ts';
import { guardEmbedder, guardModel } from './guarded.ts';

export interface ModelOptions {
  readonly apiKey: string;
  readonly baseUrl: string | null;
  readonly model: string;
  readonly timeoutMs: number;
  readonly concurrency: number;
  readonly clock: Clock;
}

/** One line per kind of endpoint; each is loaded when it is asked for. */
const MODELS: Readonly<Record<'openai', (options: ModelOptions) => Promise<LanguageModel>>> = {
  openai: async (options) => (await import('./openai/index.ts')).createOpenAiModel(options),
};

/** The configured model behind its guard. */
export async function openModel(options: ModelOptions): Promise<LanguageModel> {
  const { clock, concurrency, timeoutMs } = options;
  const model = await MODELS.openai(options);
  return guardModel(model, {
    clock,
    concurrency,
    deadlineMs: timeoutMs,
    random: Math.random,
  });
}

/** A reader waits for the vector of a question: beyond this, words alone have to do. */
const EMBEDDING_TIMEOUT_MS = 3_000;

export interface EmbeddingOptions {
  readonly apiKey: string;
  readonly baseUrl: string | null;
  readonly embeddingModel: string | null;
  readonly clock: Clock;
}

/** `null` where no model for embeddings is named. */
export async function openEmbedder(options: EmbeddingOptions): Promise<Embedder | null> {
  const { embeddingModel: model, apiKey, baseUrl, clock } = options;
  if (model === null) return null;
  const { createOpenAiEmbedder } = await import('./openai/embedder.ts');
  const timeoutMs = EMBEDDING_TIMEOUT_MS;
  return guardEmbedder(createOpenAiEmbedder({ apiKey, baseUrl, model, timeoutMs }), clock);
}
