import type { Article, StoredArticle } from '../domain/article.ts';
import { SHARED, type ArticleId, type Owner } from '../domain/identity.ts';
import type { Claim, Summary, SummaryLength } from '../domain/summary.ts';
import type { ArticleStore } from '../ports/store.ts';
import type { Summarizer } from '../ports/summarizer.ts';

export interface ArticleNeeds {
  readonly store: Pick<ArticleStore, 'findArticle' | 'findArticleByUrl'>;
  readonly summarizer: Summarizer;
}

export interface ArticleInput {
  readonly owner: Owner;
  readonly article: { readonly id: ArticleId } | { readonly url: string };
  readonly length: SummaryLength;
  /** The language to write in; `null` for the article's own. */
  readonly language: string | null;
  /** Shown the summary while it grows. */
  readonly showSummary?: (article: Article, summary: ArticleSummary) => void;
}

export interface SectionSummary {
  /** `null` for the lede. */
  readonly heading: string | null;
  readonly level: number;
  readonly sectionIndex: number;
  readonly claims: readonly Claim[];
}

export interface ArticleSummary {
  /** In the article's order; those about which nothing can be quoted are left out. */
  readonly sections: readonly SectionSummary[];
  readonly omittedClaims: number;
  readonly writtenBy: string;
  readonly notes: readonly string[];
}

/** An article as it is held, section by section; `null` where the owner may read no such article. */
export async function summarizeArticle(
  needs: ArticleNeeds,
  { owner, article: wanted, ...manner }: ArticleInput,
): Promise<{ readonly article: StoredArticle; readonly summary: ArticleSummary } | null> {
  const article =
    'id' in wanted
      ? await needs.store.findArticle(wanted.id)
      : await needs.store.findArticleByUrl(owner, wanted.url);
  if (article === null || (article.owner !== owner && article.owner !== SHARED)) return null;
  const summary = await summarizeSections(needs.summarizer, article.id, { ...manner, article });
  return { article, summary };
}

/** A summary of each section of an article, also of one that isn't held (`id` stands in its citations). */
export async function summarizeSections(
  summarizer: Summarizer,
  id: ArticleId,
  {
    article,
    length,
    language,
    showSummary,
  }: Pick<ArticleInput, 'length' | 'language' | 'showSummary'> & { readonly article: Article },
): Promise<ArticleSummary> {
  const summaries: Summary[] = [];
  const sections: SectionSummary[] = [];
  for (const [sectionIndex, { heading, level }] of article.sections.entries()) {
    const parts = [{ id, article, sections: [sectionIndex] }];
    const section = (claims: readonly Claim[]) => ({ heading, level, sectionIndex, claims });
    const summary = await summarizer.summarize(
      { parts, focus: null, length, language },
      (claims) => {
        const growing = { claims, omittedClaims: 0, writtenBy: summarizer.id, notes: [] };
        const shown = [...sections, section(claims)];
        showSummary?.(article, together(shown, [...summaries, growing]));
      },
    );
    summaries.push(summary);
    if (summary.claims.length > 0) sections.push(section(summary.claims));
  }
  return together(sections, summaries);
}

function together(
  sections: readonly SectionSummary[],
  summaries: readonly Summary[],
): ArticleSummary {
  return {
    sections,
    omittedClaims: summaries.reduce((sum, { omittedClaims }) => sum + omittedClaims, 0),
    writtenBy: [...new Set(summaries.map(({ writtenBy }) => writtenBy))].join(', '),
    notes: [...new Set(summaries.flatMap(({ notes }) => notes))],
  };
}
