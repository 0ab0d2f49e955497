import type { StoredArticle } from '../domain/article.ts';
import type { DigestStory } from '../domain/digest.ts';
import type { PostedReport, PostedStory } from '../domain/story.ts';
import type { Claim } from '../domain/summary.ts';
import { correctionNote } from '../text/editors-note.ts';

/** What is remembered of a story that is shown; of the opening's sentences those are its own that cite its reports. */
export function postedStory(
  { story, articles, headline, claims, differences, reports }: DigestStory,
  opening: readonly Claim[],
  postedAt: Temporal.Instant,
): PostedStory {
  const ids = new Set(reports.map(({ article }) => article));
  const opened = opening.filter(({ citations }) => citations.some((one) => ids.has(one.article)));
  const told = [...opened, ...claims, ...differences];
  return {
    story,
    postedAt,
    articles,
    sentences: [headline, ...told.map(({ text }) => text)],
    claims: told.map(({ text, citations }) => ({
      text,
      citations: citations.map(({ article, quote }) => ({ article, quote })),
    })),
    reports,
  };
}

/** An article as it stands when it is shown. */
export function postedReport(article: StoredArticle): PostedReport {
  const { id, revision, headline } = article;
  return { article: id, revision, headline, correction: correctionNote(article) };
}
