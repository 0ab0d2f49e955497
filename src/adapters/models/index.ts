import type { Clock } from '../../ports/clock.ts';
import type { LanguageModel } from '../../ports/model.ts';
import { guardModel } from './guarded.ts';

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
