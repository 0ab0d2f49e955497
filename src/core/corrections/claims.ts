import type { StoredArticle } from '../../domain/article.ts';
import type { ArticleId } from '../../domain/identity.ts';
import type { PostedClaim } from '../../domain/story.ts';
import { sectionText } from '../../domain/article.ts';
import { checkClaim, type ClaimFault } from '../../text/claims/check-claim.ts';
import { overlap } from '../../text/overlap.ts';
import { words } from '../../text/words.ts';
import type { ReviewedReport } from './reports.ts';
import { SAME_STATEMENT } from '../digest/claims.ts';

/** A sentence that may be shown no longer. */
export interface ClaimChange {
  readonly from: string;
  /** The article's sentence of today in its place; `null` for none. */
  readonly to: string | null;
  readonly outlet: string | null;
}

interface ClaimReview {
  /** As it is shown from now on; `null` where it is shown no longer. */
  readonly claim: PostedClaim | null;
  readonly change: ClaimChange | null;
}

/** The words that bear a citation today. */
interface Bearing {
  readonly quote: string;
  readonly article: ArticleId;
  /** Today's sentence; `null` where there is none any more. */
  readonly now: string | null;
  readonly report: ReviewedReport | undefined;
}

/** Whether a sentence that was shown is still borne by what it cites. */
export function reviewClaim(
  claim: PostedClaim,
  reports: ReadonlyMap<ArticleId, ReviewedReport>,
): ClaimReview {
  const standing = claim.citations.filter(
    ({ article }) => reports.get(article)?.isWithdrawn !== true,
  );
  const [withdrawn] = claim.citations.filter((citation) => !standing.includes(citation));
  if (withdrawn !== undefined && standing.length === 0) {
    const outlet = reports.get(withdrawn.article)?.outlet ?? null;
    return { claim: null, change: { from: claim.text, to: null, outlet } };
  }
  const bearings = standing.map((citation): Bearing => {
    const report = reports.get(citation.article);
    return { ...citation, report, now: sentenceToday(citation.quote, report) };
  });
  const changed = bearings.find(({ quote, now }) => now !== quote);
  const kept = { claim: { ...claim, citations: standing }, change: null };
  if (changed === undefined || stillHolds(claim.text, bearings)) return kept;
  const { now, article, report } = changed;
  const to = now === null ? null : { text: now, citations: [{ article, quote: now }] };
  const outlet = report?.outlet ?? null;
  return { claim: to, change: { from: claim.text, to: now, outlet } };
}

/**
 * The headline that an article has now, where the one that was shown is borne by its text no longer, or its outlet
 * owns up to a mistake; `null` where the old one may stay. A headline unlike the old one is another story's: pages that
 * run along with events have one every hour.
 */
export function reviewHeadline({ article, before, note }: ReviewedReport): string | null {
  if (article === null || article.headline === '') return null;
  if (overlap(before.headline, article.headline) < SAME_STATEMENT && note === null) return null;
  const text = [article.headline, ...article.sections.map(sectionText)].join('\n');
  const isBorne =
    checkClaim(before.headline, text, { text: '', language: article.language }).length === 0;
  return isBorne && note === null ? null : article.headline;
}

/** The sentence of today that says what the quoted one said: itself, or the one most like it. */
function sentenceToday(quote: string, report: ReviewedReport | undefined): string | null {
  const article = report?.article ?? null;
  if (article === null || report === undefined) return quote;
  const note = report.after.correction ?? '';
  const sentences = sentencesOf(article).filter((sentence) => !note.includes(sentence));
  const wanted = ` ${words(quote).join(' ')} `;
  if (` ${words(sentences.join('\n')).join(' ')} `.includes(wanted)) return quote;
  const [nearest] = sentences
    .map((sentence) => ({ sentence, likeness: overlap(quote, sentence) }))
    .toSorted((one, other) => other.likeness - one.likeness);
  if (nearest !== undefined && nearest.likeness >= SAME_STATEMENT) return nearest.sentence;
  // A text that goes on drops sentences; one that owns up to a mistake took them back.
  return report.note === null ? quote : null;
}

function sentencesOf({ sections }: StoredArticle): readonly string[] {
  return sections.flatMap(({ sentences }) => sentences.map(({ text }) => text));
}

/** An outlet that owns up to a mistake in its text often leaves it in the headline. */
function aroundText(report: ReviewedReport | undefined): string {
  const headline = report?.note == null ? report?.article?.headline : null;
  return `${headline ?? ''}\n${report?.outlet ?? ''}`;
}

/** Nothing speaks against it today that didn't when it was shown. */
function stillHolds(text: string, bearings: readonly Bearing[]): boolean {
  if (bearings.some(({ now }) => now === null)) return false;
  const context = {
    text: bearings.map(({ report }) => aroundText(report)).join('\n'),
    language: bearings[0]?.report?.article?.language ?? null,
  };
  const before = checkClaim(text, bearings.map(({ quote }) => quote).join('\n'), context);
  const today = checkClaim(text, bearings.map(({ now }) => now ?? '').join('\n'), context);
  const isKnown = (fault: ClaimFault) =>
    before.some(({ kind, text: known }) => kind === fault.kind && known === fault.text);
  return today.every(isKnown);
}
