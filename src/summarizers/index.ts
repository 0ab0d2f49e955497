import { EXTRACTIVE } from './extractive-id.ts';
import type { Summarizer } from '../ports/summarizer.ts';
import type { ModelSummarizerNeeds } from './fallback.ts';

interface Summarizers {
  extractive(): Promise<Summarizer>;
  model(needs: ModelSummarizerNeeds): Promise<Summarizer>;
}

let extractive: Promise<Summarizer> | null = null;

/** What it takes to choose sentences is loaded with the first summary: a start need not wait for it. */
function loadExtractive(): Promise<Summarizer> {
  extractive ??= import('./extractive.ts').then((module) => module.createExtractiveSummarizer());
  return extractive;
}

/** One line per summarizer; each is loaded when it is asked for. */
export const SUMMARIZERS: Readonly<Summarizers> = {
  extractive: async () => ({
    id: EXTRACTIVE,
    summarize: async (request) => (await loadExtractive()).summarize(request),
  }),
  model: async (needs) => (await import('./fallback.ts')).createModelSummarizer(needs),
};
