import { openModel } from './adapters/models/index.ts';
import { PROMPTS_FOLDER, loadPrompts } from './config/prompts.ts';
import type { Settings } from './config/settings.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Summarizer } from './ports/summarizer.ts';
import { SUMMARIZERS } from './summarizers/index.ts';

export interface SummarizerOptions {
  readonly settings: Pick<Settings, 'model' | 'configuration'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** The model with its fallback where one is configured, else the summarizer that quotes. */
export async function openSummarizer(options: SummarizerOptions): Promise<Summarizer> {
  const { settings, clock, log } = options;
  const extractive = await SUMMARIZERS.extractive();
  if (settings.model === null) return extractive;
  const { timeoutSeconds, concurrency } = settings.configuration.model;
  const model = await openModel({
    ...settings.model,
    timeoutMs: timeoutSeconds * 1000,
    concurrency,
    clock,
  });
  const { prompts } = loadPrompts(PROMPTS_FOLDER);
  return await SUMMARIZERS.model({ model, prompts, extractive, log });
}
