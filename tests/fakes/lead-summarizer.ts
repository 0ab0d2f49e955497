import type { Claim, SummaryRequest } from '../../src/domain/summary.ts';
import type { Summarizer } from '../../src/ports/summarizer.ts';

/** Quotes the first sentences of every section that it is given, in order. */
export function createLeadSummarizer(): Summarizer {
  return {
    id: 'lead',
    summarize: async ({ parts }) => ({
      claims: parts.flatMap(({ id, article, sections }) =>
        sections.flatMap((sectionIndex): Claim[] =>
          (article.sections[sectionIndex]?.sentences ?? [])
            .slice(0, 4)
            .map(({ text }, sentence) => ({
              text,
              citations: [
                {
                  article: id,
                  headline: article.headline,
                  outlet: article.outlet,
                  url: article.url,
                  access: article.access,
                  publishedAt: article.publishedAt,
                  section: article.sections[sectionIndex]?.heading ?? null,
                  sectionIndex,
                  sentence,
                  quote: text,
                },
              ],
            })),
        ),
      ),
      omittedClaims: 0,
      writtenBy: 'lead',
      notes: [],
    }),
  };
}

export interface NotingSummarizer extends Summarizer {
  /** What it was asked for, oldest first. */
  readonly requests: readonly SummaryRequest[];
}

/** The same, which keeps what it was asked for. */
export function createNotingSummarizer(): NotingSummarizer {
  const lead = createLeadSummarizer();
  const requests: SummaryRequest[] = [];
  return {
    ...lead,
    requests,
    summarize(request) {
      requests.push(request);
      return lead.summarize(request);
    },
  };
}
