import type { StoredArticle } from '../domain/article.ts';
import type { ArticleId } from '../domain/identity.ts';
import type { PostedStory } from '../domain/story.ts';
import { reviewClaim, reviewHeadline, type ClaimChange } from './corrections/claims.ts';
import { reviewReport, type ReviewedReport } from './corrections/reports.ts';

/** What an outlet did to a report that was shown. */
interface ReportChange {
  readonly outlet: string | null;
  readonly headline: string;
  /** Its own word on a mistake, where that is new. */
  readonly correction: string | null;
  readonly isWithdrawn: boolean;
}

/** What became of a story since it was shown. */
export interface StoryChange {
  readonly headline: { readonly from: string; readonly to: string } | null;
  readonly claims: readonly ClaimChange[];
  readonly reports: readonly ReportChange[];
  /** No report of it stands any more. */
  readonly isWithdrawn: boolean;
}

export interface StoryReview {
  /** As it is shown from now on. */
  readonly story: PostedStory;
  /** `null` where what was shown still holds. */
  readonly change: StoryChange | null;
}

/**
 * Holds a story that was shown against its articles of today. A correction is a figure, name, date or negation that an
 * article now gives otherwise, a headline that its text bears no longer, or a new word of the outlet on a mistake; a
 * text that only goes on, or says the same in other words, is none.
 */
export function reviewStory(
  story: PostedStory,
  articles: ReadonlyMap<ArticleId, StoredArticle>,
): StoryReview {
  const reports = story.reports.map((report) => reviewReport(report, articles.get(report.article)));
  const byId = new Map(reports.map((report) => [report.before.article, report]));
  const reviewed = story.claims.map((claim) => ({ claim, review: reviewClaim(claim, byId) }));
  const isWithdrawn = reports.length > 0 && reports.every((report) => report.isWithdrawn);
  const headline = isWithdrawn ? null : headlineChange(story, reports);
  const changes = reviewed.flatMap(({ review }) => review.change ?? []);
  const told = reports.filter(({ isNew, note }) => isNew || note !== null).map(toldOf);
  return {
    story: {
      ...story,
      sentences: story.sentences.map((text) => replaceIn(changes, headline, text) ?? text),
      claims: reviewed.flatMap(({ review }) => (review.claim === null ? [] : [review.claim])),
      reports: reports.map(({ after }) => ({
        ...after,
        headline: after.headline === headline?.from ? headline.to : after.headline,
      })),
    },
    change:
      changes.length + told.length === 0 && headline === null
        ? null
        : { headline, claims: changes, reports: told, isWithdrawn },
  };
}

function headlineChange(
  { sentences }: PostedStory,
  reports: readonly ReviewedReport[],
): StoryChange['headline'] {
  const [from] = sentences;
  const main = reports.find(({ before }) => before.headline === from);
  if (from === undefined || main === undefined) return null;
  const standing = reports.find((report) => !report.isWithdrawn);
  const to = main.isWithdrawn ? (standing?.before.headline ?? null) : reviewHeadline(main);
  return to === null || to === from ? null : { from, to };
}

function toldOf({ before, outlet, note, isNew }: ReviewedReport): ReportChange {
  return { outlet, headline: before.headline, correction: note, isWithdrawn: isNew };
}

function replaceIn(
  changes: readonly ClaimChange[],
  headline: StoryChange['headline'],
  text: string,
): string | null {
  if (text === headline?.from) return headline.to;
  return changes.find(({ from }) => from === text)?.to ?? null;
}
