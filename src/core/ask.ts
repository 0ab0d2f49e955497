import type { Answer } from '../domain/answer.ts';
import type { Owner } from '../domain/identity.ts';
import type { SectionHit } from '../domain/search.ts';
import type { Summary, SummaryPart } from '../domain/summary.ts';
import type { Clock } from '../ports/clock.ts';
import type { SectionIndex } from '../ports/store.ts';
import type { ShowClaims, Summarizer } from '../ports/summarizer.ts';
import { contentStems } from '../text/sentence-terms.ts';
import { sideBySide } from './ask/disagreements.ts';
import { readQuestion, type Question } from './ask/question.ts';
import { offerTopics, type TopicOffers } from './offer-topics.ts';

export interface AskNeeds {
  readonly store: Pick<SectionIndex, 'searchSections'> & TopicOffers;
  /** Is asked with the purpose `answer`. */
  readonly summarizer: Summarizer;
  readonly clock: Pick<Clock, 'now'>;
}

export interface AskInput {
  readonly owner: Owner;
  readonly question: string;
  /** What was asked before in the same conversation, oldest first. */
  readonly history: readonly string[];
  readonly source: string | null;
  readonly language: string | null;
  /** IANA zone in which "yesterday" is meant. */
  readonly timeZone?: string;
  /** Shown the answer while it grows. */
  readonly showAnswer?: (answer: Answered) => void;
}

type Answered = Extract<Answer, { kind: 'answered' }>;

const MAX_HITS = 20;
/** Sections that an answer is drawn from. */
const MAX_SECTIONS = 12;
/** Least share of the question that a section must bear. */
const MIN_COVERAGE = 0.4;
/** Beside a section that bears much of the question, one that bears so much less says nothing on it. */
const COVERAGE_FLOOR = 0.7;

/** Answers from stored sections alone, each sentence cited, or tells that nothing is held. */
export async function askQuestion(needs: AskNeeds, input: AskInput): Promise<Answer> {
  const question = readQuestion(input.question, {
    history: input.history,
    now: needs.clock.now(),
    timeZone: input.timeZone ?? 'UTC',
  });
  const summary = await summarizeEvidence(needs, input, question);
  if (summary === null) {
    const offered = await offerTopics(needs.store, input.owner, question.terms);
    return { kind: 'nothing-held', offered };
  }
  return answered(summary);
}

function answered(summary: Summary): Answered {
  const { claims, notes } = sideBySide(summary.claims);
  return { ...summary, kind: 'answered', claims, notes: [...summary.notes, ...notes] };
}

/** What is held on the question: news of the time that it names, else news that name that time. */
async function summarizeEvidence(
  needs: AskNeeds,
  input: AskInput,
  { termsWithDate, ...question }: Question,
): Promise<Summary | null> {
  const found = await quoteOn(needs, input, question);
  if (found !== null || termsWithDate === null) return found;
  const dated = { ...question, terms: termsWithDate, since: null, until: null };
  return await quoteOn(needs, input, dated);
}

/** `null` where the evidence is missing. */
async function quoteOn(
  { store, summarizer }: AskNeeds,
  { owner, source, language, showAnswer }: AskInput,
  { terms, subjects, since, until }: Omit<Question, 'termsWithDate'>,
): Promise<Summary | null> {
  const query = { owner, text: terms, since, until, source, limit: MAX_HITS };
  const hits = await store.searchSections(query);
  const parts = partsOf(withEvidence(hits.filter((hit) => tellsOf(subjects, hit))));
  if (parts.length === 0) return null;
  const request = { parts, focus: terms, length: 'normal', language, purpose: 'answer' } as const;
  const showClaims: ShowClaims = (claims) =>
    showAnswer?.(answered({ claims, omittedClaims: 0, writtenBy: summarizer.id, notes: [] }));
  const summary = await summarizer.summarize(request, showClaims);
  return summary.claims.length === 0 ? null : summary;
}

/** Whether a section or its headline names one of the subjects; true where there are none. */
function tellsOf(subjects: readonly string[], { article, sectionIndex }: SectionHit): boolean {
  const { heading = null, paragraphs = [] } = article.sections[sectionIndex] ?? {};
  const text = [article.headline, heading ?? '', ...paragraphs].join('\n');
  const stems = new Set(contentStems(text, article.language));
  const isNamed = (name: string) =>
    contentStems(name, article.language).every((stem) => stems.has(stem));
  return subjects.length === 0 || subjects.some(isNamed);
}

function withEvidence(hits: readonly SectionHit[]): readonly SectionHit[] {
  const most = Math.max(0, ...hits.map(({ coverage }) => coverage));
  const least = Math.max(MIN_COVERAGE, most * COVERAGE_FLOOR);
  return hits
    .filter(({ coverage, article }) => coverage >= least && article.withdrawnAt === null)
    .slice(0, MAX_SECTIONS);
}

/** The sections by article, the article with the best section first. */
function partsOf(hits: readonly SectionHit[]): readonly SummaryPart[] {
  const byArticle = Map.groupBy(hits, ({ article }) => article.id);
  return [...byArticle].flatMap(([id, found]) => {
    const [first] = found;
    if (first === undefined) return [];
    const sections = found
      .map(({ sectionIndex }) => sectionIndex)
      .toSorted((left, right) => left - right);
    return [{ id, article: first.article, sections }];
  });
}
