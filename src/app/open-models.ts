import { flagInstructions } from '../summarizers/flagged.ts';
import { SUMMARIZERS } from '../summarizers/index.ts';
import type { Models, ModelsOptions } from './open-paid-models.ts';

/** Models as they are configured; those of an endpoint are loaded with it. */
export async function openModels({ settings, store, clock, log }: ModelsOptions): Promise<Models> {
  const extractive = await SUMMARIZERS.extractive();
  if (settings.model === null) {
    const summarizer = flagInstructions(extractive);
    return { summarizer, embedder: null, modelTrouble: () => null };
  }
  const { openPaidModels } = await import('./open-paid-models.ts');
  const paid = await openPaidModels({
    settings,
    store,
    clock,
    log,
    model: settings.model,
    extractive,
  });
  return { ...paid, summarizer: flagInstructions(paid.summarizer) };
}
