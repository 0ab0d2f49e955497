import type { NearReport } from '../../domain/answer.ts';
import { LEAST_PROBABILITY } from './choose-quotes.ts';
import {
  rankSentences,
  type EvidenceQuery,
  type Searched,
  type WholeQuestion,
} from './find-evidence.ts';

/** A report is worth a look where its best sentence answers half as likely as one that is quoted. */
const LEAST_NEAR = LEAST_PROBABILITY / 2;
const MAX_REPORTS = 2;

/** Reports that may bear on a question which none surely answers, the nearest first. */
export async function nearReports(
  store: Searched,
  query: Omit<EvidenceQuery, 'count'>,
  question: WholeQuestion,
): Promise<readonly NearReport[]> {
  const { found, ranked } = await rankSentences(store, query, question);
  const likely = ranked.filter(({ probability }) => probability >= LEAST_NEAR);
  return [...new Set(likely.map(({ article }) => article))]
    .flatMap((index) => found[index]?.article ?? [])
    .slice(0, MAX_REPORTS)
    .map(({ headline, url, outlet, publishedAt }) => ({ headline, url, outlet, publishedAt }));
}
