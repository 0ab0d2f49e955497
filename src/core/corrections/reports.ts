import type { StoredArticle } from '../../domain/article.ts';
import type { PostedReport } from '../../domain/story.ts';
import { correctionNote, isRetractionNotice } from '../../text/editors-note.ts';

/** A report as it was shown beside what it has become. */
export interface ReviewedReport {
  readonly before: PostedReport;
  readonly after: PostedReport;
  /** `null` where nothing of it changed, or nothing is held of it any more. */
  readonly article: StoredArticle | null;
  readonly isWithdrawn: boolean;
  /** Withdrawn since it was shown. */
  readonly isNew: boolean;
  /** The outlet's new word on a mistake. */
  readonly note: string | null;
  readonly outlet: string | null;
}

export function reviewReport(
  before: PostedReport,
  held: StoredArticle | undefined,
): ReviewedReport {
  const isWithdrawn = held !== undefined && (held.withdrawnAt !== null || isRetractionNotice(held));
  if (held === undefined || held.revision <= before.revision) {
    const outlet = held?.outlet ?? null;
    const nothing = { article: null, isNew: false, note: null, outlet };
    return { before, after: before, isWithdrawn, ...nothing };
  }
  const correction = correctionNote(held);
  const note = correction === before.correction || isWithdrawn ? null : correction;
  return {
    before,
    after: { ...before, revision: held.revision, correction },
    article: held,
    isWithdrawn,
    isNew: isWithdrawn,
    note,
    outlet: held.outlet,
  };
}
