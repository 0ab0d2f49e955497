import type { CitedText, ReplySource } from '../../domain/reply.ts';
import type { Citation, Claim } from '../../domain/summary.ts';
import { closeQuotes } from '../../text/close-quotes.ts';

/** Numbers the sections that claims cite, in the order in which they are first cited. */
export interface SourceNumbers {
  /** The number of the cited section, a new one when it is cited for the first time. */
  number(citation: Citation): number;
  /** A claim's text with the numbers of its sources, each once. */
  cite(claim: Claim): CitedText;
  sources(): readonly ReplySource[];
}

export function createSourceNumbers(): SourceNumbers {
  const known = new Map<string, ReplySource>();
  function number(citation: Citation): number {
    const key = `${citation.article}#${citation.sectionIndex}`;
    const source = known.get(key) ?? {
      number: known.size + 1,
      headline: citation.headline,
      section: citation.section,
      outlet: outletOf(citation),
      publishedAt: citation.publishedAt,
      url: citation.url,
    };
    known.set(key, source);
    return source.number;
  }
  return {
    number,
    cite: ({ text, citations }) => ({
      text: closeQuotes(text),
      citations: [...new Set(citations.map(number))],
    }),
    sources: () => [...known.values()],
  };
}

/** What a reader who follows the link will meet stands beside the outlet's name. */
function outletOf({ outlet, access }: Citation): string | null {
  if (access !== 'paywalled') return outlet;
  return outlet === null ? 'paywall' : `${outlet} (paywall)`;
}
