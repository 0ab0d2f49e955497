import { openModel } from './adapters/models/index.ts';
import { PROMPTS_FOLDER, loadPrompts } from './config/prompts.ts';
import type { Settings } from './config/settings.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { GenerationCache, UsageLog } from './ports/store-model.ts';
import type { Summarizer } from './ports/summarizer.ts';
import { budgetModel } from './summarizers/budgeted-model.ts';
import { cacheModel } from './summarizers/cached-model.ts';
import { flagInstructions } from './summarizers/flagged.ts';
import { SUMMARIZERS } from './summarizers/index.ts';

export interface SummarizerOptions {
  readonly settings: Pick<Settings, 'model' | 'configuration'>;
  readonly store: GenerationCache & UsageLog;
  readonly clock: Clock;
  readonly log: Log;
}

/** The model with its fallback where one is configured, else the summarizer that quotes. */
export async function openSummarizer(options: SummarizerOptions): Promise<Summarizer> {
  const { settings, store, clock, log } = options;
  const extractive = await SUMMARIZERS.extractive();
  if (settings.model === null) return flagInstructions(extractive);
  const { timeoutSeconds, concurrency, ...limits } = settings.configuration.model;
  const endpoint = await openModel({
    ...settings.model,
    timeoutMs: timeoutSeconds * 1000,
    concurrency,
    clock,
  });
  const budget = {
    usage: store,
    clock,
    softDailyTokens: limits.softDailyTokens ?? null,
    dailyTokens: limits.dailyTokens ?? null,
    placeDailyTokens: limits.placeDailyTokens ?? null,
  };
  const model = cacheModel(budgetModel(endpoint, budget), store, clock);
  const { prompts } = loadPrompts(PROMPTS_FOLDER);
  return flagInstructions(await SUMMARIZERS.model({ model, prompts, extractive, log }));
}
