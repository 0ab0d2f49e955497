import OpenAI from 'openai';
import { BroadsheetError } from '../../../domain/errors.ts';
import type { Embedder, Embedding } from '../../../ports/embedder.ts';
import { mapError } from './errors.ts';
import { isCount } from './response.ts';

/** English; for endpoints that don't count. */
const CHARACTERS_PER_TOKEN = 4;

export interface EmbedderOptions {
  readonly apiKey: string;
  /** `null` for OpenAI's own. */
  readonly baseUrl: string | null;
  readonly model: string;
  readonly timeoutMs: number;
}

/** Any endpoint that speaks OpenAI's embeddings. */
export function createOpenAiEmbedder({
  apiKey,
  baseUrl,
  model,
  timeoutMs,
}: EmbedderOptions): Embedder {
  const client = new OpenAI({ apiKey, baseURL: baseUrl, maxRetries: 0, timeout: timeoutMs });

  async function call(texts: readonly string[]): Promise<Embedding> {
    // Base64, which the library asks for by itself, is unknown to many endpoints.
    const input = [...texts];
    const body = { model, input, encoding_format: 'float' as const };
    const { data, usage } = await client.embeddings.create(body);
    // Endpoints of other makes leave out what OpenAI's types promise.
    const found = data as typeof data | undefined;
    const vectors = (found ?? []).map(({ embedding }) => embedding);
    const isWhole = vectors.length === texts.length && vectors.every(isVector);
    if (!isWhole) throw new BroadsheetError('model-failed', 'the endpoint gave no vectors');
    const counted = (usage as typeof usage | undefined)?.prompt_tokens;
    const inputTokens = isCount(counted) ? counted : estimate(texts);
    return { vectors, usage: { inputTokens, outputTokens: 0 } };
  }

  return {
    name: model,
    async embed(texts) {
      try {
        return await call(texts);
      } catch (error) {
        throw mapError(error);
      }
    },
  };
}

function isVector(vector: unknown): boolean {
  return Array.isArray(vector) && vector.length > 0 && vector.every(Number.isFinite);
}

function estimate(texts: readonly string[]): number {
  return Math.ceil(texts.join('').length / CHARACTERS_PER_TOKEN);
}
