import type { SummaryRequest } from '../domain/summary.ts';
import type { Summarizer } from '../ports/summarizer.ts';
import { looksLikeInstruction } from '../text/instruction-like.ts';

const NOTE = 'Text that reads like an instruction to a machine was left out.';

/** A summarizer that tells the reader where a request's text gives orders; neither kind of summary quotes those. */
export function flagInstructions(summarizer: Summarizer): Summarizer {
  return {
    id: summarizer.id,
    async summarize(request, showClaims) {
      const summary = await summarizer.summarize(request, showClaims);
      if (summary.claims.length === 0 || !holdsInstruction(request)) return summary;
      return { ...summary, notes: [...summary.notes, NOTE] };
    },
  };
}

function holdsInstruction({ parts }: SummaryRequest): boolean {
  return parts.some(({ article, sections }) =>
    sections.some((index) =>
      article.sections[index]?.sentences.some(({ text }) => looksLikeInstruction(text)),
    ),
  );
}
