import type { Summarizer } from '../ports/summarizer.ts';

/** One line per summarizer; each is loaded when it is asked for. */
export const SUMMARIZERS: Readonly<Record<'extractive', () => Promise<Summarizer>>> = {
  extractive: async () => (await import('./extractive.ts')).createExtractiveSummarizer(),
};
