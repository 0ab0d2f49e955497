import { openEmbedder, openModel } from '../adapters/models/index.ts';
import { PROMPTS_FOLDER, loadPrompts } from '../config/prompts.ts';
import type { Settings } from '../config/settings.ts';
import type { Clock } from '../ports/clock.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { Log } from '../ports/log.ts';
import type { GenerationCache, UsageLog } from '../ports/store-model.ts';
import type { Summarizer } from '../ports/summarizer.ts';
import { budgetEmbedder, budgetModel } from '../summarizers/budgeted-model.ts';
import { cacheModel } from '../summarizers/cached-model.ts';
import { SUMMARIZERS } from '../summarizers/index.ts';
import { createPurse } from '../summarizers/purse.ts';
import { watchModel } from '../summarizers/watched-model.ts';

export interface ModelsOptions {
  readonly settings: Pick<Settings, 'model' | 'configuration'>;
  readonly store: GenerationCache & UsageLog;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Models {
  /** The model with its fallback where one is configured, else the summarizer that quotes. */
  readonly summarizer: Summarizer;
  /** `null` where none is configured. */
  readonly embedder: Embedder | null;
  /** Why the configured model doesn't serve at present; `null` where it does, or where there is none. */
  readonly modelTrouble: () => string | null;
}

export interface PaidModelsOptions extends ModelsOptions {
  readonly model: NonNullable<Settings['model']>;
  /** Stands in for the model. */
  readonly extractive: Summarizer;
}

/** What the configured endpoint serves, all of it paid from one purse. */
export async function openPaidModels({
  settings,
  store,
  clock,
  log,
  model: given,
  extractive,
}: PaidModelsOptions): Promise<Models> {
  const { timeoutSeconds, concurrency, ...limits } = settings.configuration.model;
  const endpoint = { ...given, clock };
  const model = await openModel({ ...endpoint, timeoutMs: timeoutSeconds * 1000, concurrency });
  const purse = createPurse({
    usage: store,
    clock,
    softDailyTokens: limits.softDailyTokens ?? null,
    dailyTokens: limits.dailyTokens ?? null,
    placeDailyTokens: limits.placeDailyTokens ?? null,
  });
  const embedder = await openEmbedder(endpoint);
  const { prompts } = loadPrompts(PROMPTS_FOLDER);
  const watched = watchModel(model);
  const paid = cacheModel(budgetModel(watched.model, purse), store, clock);
  const summarizer = await SUMMARIZERS.model({ model: paid, prompts, extractive, log });
  return {
    summarizer,
    modelTrouble: watched.trouble,
    embedder: embedder === null ? null : budgetEmbedder(embedder, purse),
  };
}
