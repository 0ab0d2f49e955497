import { createHash } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import type { Generation, LanguageModel, ModelRequest } from '../ports/model.ts';
import type { GenerationCache } from '../ports/store-model.ts';

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
      const started = running.get(key);
      if (started !== undefined) {
        const generation = await started;
        await clock.turn();
        return generation;
      }
      const generation = generate(key, request).finally(() => running.delete(key));
      running.set(key, generation);
      return await generation;
    },
  };
}

function keyOf(name: string, { instructions, input, schema, maxOutputTokens }: ModelRequest) {
  const whole = JSON.stringify([name, instructions, input, schema, maxOutputTokens]);
  return createHash('sha256').update(whole).digest('base64url');
}
