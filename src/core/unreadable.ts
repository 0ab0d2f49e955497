import type { Article } from '../domain/article.ts';

/** Why a document gave no article, in a person's words; `null` where it gave one. */
export function whyUnreadable({ access, headline, sections }: Article): string | null {
  if (headline !== '' || sections.length > 0) return null;
  if (access === 'paywalled') return 'The page shows its text to subscribers alone.';
  if (access === 'script-only') return 'The page shows its text in a browser alone.';
  return 'No readable text was found there.';
}
