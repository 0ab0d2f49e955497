import { createHash } from 'node:crypto';
import { BroadsheetError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Generation, LanguageModel, ModelRequest } from '../ports/model.ts';
import type { GenerationCache } from '../ports/store-model.ts';

/** Others who ask the same are waited for so often: the first may be refused for a reason of their own. */
const MOST_JOINED = 2;
const NOTHING_USED = { inputTokens: 0, outputTokens: 0 };

/**
 * A model that is asked the same thing once: what it wrote is kept, and who asks while it writes waits for that. The
 * request holds all that decides the answer: text, prompt, focus, length, language.
 */
export function cacheModel(
  model: LanguageModel,
  cache: GenerationCache,
  clock: Pick<Clock, 'now' | 'turn'>,
): LanguageModel {
  const running = new Map<string, Promise<Generation>>();

  async function generate(key: string, request: ModelRequest): Promise<Generation> {
    const text = await cache.findGeneration(key, clock.now());
    if (text !== null) return { text, usage: NOTHING_USED, end: 'complete' };
    const generation = await model.generate(request);
    if (generation.end === 'complete') {
      await cache.keepGeneration(key, generation.text, clock.now());
    }
    return generation;
  }

  return {
    name: model.name,
    maxInputTokens: model.maxInputTokens,
    async generate(request) {
      const key = keyOf(model.name, request);
      for (let joined = 0; joined < MOST_JOINED; joined += 1) {
        const started = running.get(key);
        if (started === undefined) break;
        const generation = await started.catch(nullIfRefused);
        if (generation === null) continue;
        await clock.turn();
        return generation;
      }
      const generation = generate(key, request).finally(() => running.delete(key));
      running.set(key, generation);
      return await generation;
    },
  };
}

/** A budget that is spent may be that of the other's place alone. */
function nullIfRefused(error: unknown): null {
  if (error instanceof BroadsheetError && error.code === 'rate-limited') return null;
  throw error;
}

function keyOf(name: string, { instructions, input, schema, maxOutputTokens }: ModelRequest) {
  const whole = JSON.stringify([name, instructions, input, schema, maxOutputTokens]);
  return createHash('sha256').update(whole).digest('base64url');
}
