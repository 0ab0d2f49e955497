import type { Summary, SummaryRequest } from '../domain/summary.ts';

export interface Summarizer {
  /** Names the summarizer in caches and footers. */
  readonly id: string;
  /** Every claim cites sentences of the request's sections. No claim when nothing bears on the focus. */
  summarize(request: SummaryRequest): Promise<Summary>;
}
