import type { Claim, Summary, SummaryRequest } from '../domain/summary.ts';

/** Told of all claims that stand so far, each of them proved, whenever there is a further one. */
export type ShowClaims = (claims: readonly Claim[]) => void;

export interface Summarizer {
  /** Names the summarizer in caches and footers. */
  readonly id: string;
  /**
   * Every claim cites sentences of the request's sections. No claim when nothing bears on the focus. What takes its
   * time to write shows what it has by then to `showClaims`; the summary may still differ.
   */
  summarize(request: SummaryRequest, showClaims?: ShowClaims): Promise<Summary>;
}
