import type { StoredArticle } from '../../domain/article.ts';
import type { DigestRequest, DigestStory } from '../../domain/digest.ts';
import type { PostedStory } from '../../domain/story.ts';
import type {
  Claim,
  Summary,
  SummaryLength,
  SummaryPart,
  SummaryRequest,
} from '../../domain/summary.ts';
import type { Summarizer } from '../../ports/summarizer.ts';
import { isOpinionPiece } from '../../text/opinion-piece.ts';
import { figureDifferences } from '../figure-differences.ts';
import { tellableClaims } from './claims.ts';
import type { Candidate } from './rank.ts';
import { postedReport } from '../posted-story.ts';

/** Sentences below each headline, by the length that was ordered. */
const SENTENCES: Readonly<Record<SummaryLength, number>> = { short: 1, normal: 3, long: 5 };

/** More reports of one event say the same again. */
const MAX_REPORTS = 4;
/** Sections that a summary of one report is drawn from: the lede and what follows it. */
const MAX_SECTIONS = 3;

/** Of reports with at least so many sentences the newest is told first. */
const FULL_REPORT = 8;

export interface WrittenStory {
  readonly story: DigestStory;
  readonly summary: Summary;
  /** Of the report that gives the headline. */
  readonly language: string | null;
}

/** `null` where nothing can be said that wasn't said before. */
export async function writeStory(
  summarizer: Summarizer,
  candidate: Candidate,
  request: DigestRequest,
): Promise<WrittenStory | null> {
  const before = request.alreadyPosted.filter((posted) => isSameStory(posted, candidate));
  const reports = reportsToTell(candidate, before);
  if (reports.length === 0) return null;
  const summary = await summarizeReports(summarizer, reports, candidate.topic, request);
  const main = mostCited(reports, summary.claims.slice(0, SENTENCES[request.length] + 1));
  if (main === undefined) return null;
  const said = before.flatMap(({ sentences }) => sentences);
  const claims = tellableClaims(summary.claims, said, main.headline);
  if (claims.length === 0) return null;
  const shown = claims.slice(0, SENTENCES[request.length] + 1);
  const differences = figureDifferences(wholeReports(reports));
  const told = [...shown, ...differences];
  return {
    summary,
    language: main.language,
    story: {
      story: candidate.story.id,
      headline: main.headline,
      url: main.url,
      publishedAt: main.publishedAt,
      articles: candidate.story.articles,
      outlets: candidate.story.outlets,
      claims: shown,
      differences,
      kind: before.length === 0 ? 'new' : 'update',
      reports: [main, ...reports.filter((report) => report !== main && isCited(report, told))].map(
        postedReport,
      ),
    },
  };
}

/** The headline is that of the report which most of the sentences below it are from; the fullest one of several. */
function mostCited(
  reports: readonly StoredArticle[],
  claims: readonly Claim[],
): StoredArticle | undefined {
  const times = (report: StoredArticle) =>
    claims.filter((claim) => isCited(report, [claim])).length;
  return reports.toSorted((a, b) => times(b) - times(a))[0];
}

function isCited({ id }: StoredArticle, claims: readonly Claim[]): boolean {
  return claims.some(({ citations }) => citations.some(({ article }) => article === id));
}

/** So many sentences of a story stand in its section; one more may open the digest. */
export function sentencesPerStory(length: SummaryLength): number {
  return SENTENCES[length];
}

function isSameStory(posted: PostedStory, { story }: Candidate): boolean {
  return posted.story === story.id || posted.articles.some((id) => story.articles.includes(id));
}

/**
 * One report an outlet, the fullest ones first; of a story told before, only those that came since. What argues is told
 * only where nothing reports.
 */
function reportsToTell(
  candidate: Candidate,
  before: readonly PostedStory[],
): readonly StoredArticle[] {
  const told = new Set(before.flatMap(({ articles }) => articles));
  const untold = reportsOf(candidate.fresh.filter(({ id }) => !told.has(id)));
  const byOutlet = new Map<string, StoredArticle>();
  for (const article of untold) {
    const outlet = article.outlet ?? article.source;
    if (!byOutlet.has(outlet)) byOutlet.set(outlet, article);
  }
  return [...byOutlet.values()]
    .filter((article) => fullness(article) > 0)
    .toSorted((a, b) => fullness(b) - fullness(a))
    .slice(0, MAX_REPORTS);
}

function reportsOf(articles: readonly StoredArticle[]): readonly StoredArticle[] {
  const reports = articles.filter(({ headline, url }) => !isOpinionPiece(headline, url));
  return reports.length === 0 ? articles : reports;
}

/** Sentences, up to as many as make a report full. */
function fullness({ sections }: StoredArticle): number {
  const sentences = sections.reduce((sum, section) => sum + section.sentences.length, 0);
  return Math.min(sentences, FULL_REPORT);
}

/** What the reports say on the topic that put them here, or else what they say at all. */
async function summarizeReports(
  summarizer: Summarizer,
  reports: readonly StoredArticle[],
  topic: string | null,
  request: DigestRequest,
): Promise<Summary> {
  const whole = summaryRequest(reports, request);
  if (topic === null) return await summarizer.summarize(whole);
  const parts = wholeReports(reports);
  const focused = await summarizer.summarize({ ...whole, parts, focus: topic });
  return focused.claims.length > 0 ? focused : await summarizer.summarize(whole);
}

function wholeReports(reports: readonly StoredArticle[]): readonly SummaryPart[] {
  return reports.map((article) => ({
    id: article.id,
    article,
    sections: article.sections.map((_, index) => index),
  }));
}

function summaryRequest(reports: readonly StoredArticle[], request: DigestRequest): SummaryRequest {
  return {
    parts: reports.map((article) => ({
      id: article.id,
      article,
      sections: article.sections.slice(0, MAX_SECTIONS).map((_, index) => index),
    })),
    focus: null,
    length: request.length === 'long' ? 'long' : 'normal',
    language: request.language,
    purpose: 'digest',
  };
}
