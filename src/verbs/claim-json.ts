import type { Citation, Claim } from '../domain/summary.ts';

/** A claim with its proof as other programs read it. */
export function claimJson({ text, citations }: Claim): object {
  return { text, citations: citations.map(citationJson) };
}

function citationJson(citation: Citation): object {
  const { article, headline, outlet, section, sentence, quote, url, publishedAt } = citation;
  return {
    article,
    headline,
    outlet,
    publishedAt: publishedAt?.toString() ?? null,
    section,
    sentence,
    quote,
    url,
  };
}
