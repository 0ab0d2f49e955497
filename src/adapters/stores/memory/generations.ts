import type { GenerationCache } from '../../../ports/store-model.ts';
import type { Shelf } from './shelf.ts';

const KEPT_HOURS = 30 * 24;

export function createGenerations({ generations }: Shelf): GenerationCache {
  return {
    async findGeneration(key, at) {
      const kept = generations.get(key);
      return kept === undefined || isOld(kept.keptAt, at) ? null : kept.text;
    },
    async keepGeneration(key, text, at) {
      for (const [other, { keptAt }] of generations)
        if (isOld(keptAt, at)) generations.delete(other);
      generations.set(key, { text, keptAt: at });
    },
  };
}

function isOld(keptAt: Temporal.Instant, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(keptAt, at.subtract({ hours: KEPT_HOURS })) < 0;
}
