import type { Summarizer } from '../ports/summarizer.ts';
import type { ModelSummarizerNeeds } from './fallback.ts';

interface Summarizers {
  extractive(): Promise<Summarizer>;
  model(needs: ModelSummarizerNeeds): Promise<Summarizer>;
}

/** One line per summarizer; each is loaded when it is asked for. */
export const SUMMARIZERS: Readonly<Summarizers> = {
  extractive: async () => (await import('./extractive.ts')).createExtractiveSummarizer(),
  model: async (needs) => (await import('./fallback.ts')).createModelSummarizer(needs),
};
