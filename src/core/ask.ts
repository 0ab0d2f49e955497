import type { Answer, NearReport } from '../domain/answer.ts';
import type { Owner } from '../domain/identity.ts';
import type { Claim, Summary } from '../domain/summary.ts';
import type { Clock } from '../ports/clock.ts';
import type { SectionIndex } from '../ports/store.ts';
import type { ShowClaims, Summarizer } from '../ports/summarizer.ts';
import { words } from '../text/words.ts';
import { sideBySide } from './ask/disagreements.ts';
import { findEvidence, type Evidence, type WholeQuestion } from './ask/find-evidence.ts';
import { nearReports } from './ask/near-reports.ts';
import { distinctQuotes } from './ask/order-quotes.ts';
import { readQuestion, type Question } from './ask/question.ts';
import { splitQuestion } from './ask/split-question.ts';
import { figureDifferences } from './figure-differences.ts';
import { offerTopics, type TopicOffers } from './offer-topics.ts';

export interface AskNeeds {
  readonly store: Pick<SectionIndex, 'searchSections' | 'countWords'> & TopicOffers;
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

/** Sentences that answer one question, and each of several that are asked at once. */
const MAX_QUOTES = 4;
const MAX_QUOTES_EACH = 2;

/** Answers from stored sections alone, each sentence cited, or tells that nothing is held. */
export async function askQuestion(needs: AskNeeds, input: AskInput): Promise<Answer> {
  const questions = splitQuestion(input.question);
  const found: FoundEvidence[] = [];
  for (const [index, question] of questions.entries()) {
    const history = [...input.history, ...questions.slice(0, index)];
    const count = questions.length === 1 ? MAX_QUOTES : MAX_QUOTES_EACH;
    found.push(await evidenceOn(needs, { ...input, question, history }, count));
  }
  const evidence = joinEvidence(found.flatMap((one) => one.evidence ?? []));
  const focus = found.map((one) => one.focus).join(' ');
  const summary =
    evidence === null ? null : await writeAnswer(needs, { ...input, question: focus }, evidence);
  if (summary === null) {
    const terms = found.map((one) => one.terms).join(' ');
    const offered = await offerTopics(needs.store, input.owner, terms);
    return { kind: 'nothing-held', offered, near: await nearTo(needs, input, found) };
  }
  const missing = found.flatMap(({ evidence: own }, index) => (own === null ? [index] : []));
  const notes = missing.map((index) => `No report held answers “${questions[index]}”.`);
  return answered({ ...summary, notes: [...summary.notes, ...notes] });
}

/** Reports that may bear on what was asked, each once. */
async function nearTo(
  { store }: AskNeeds,
  { owner, source }: AskInput,
  found: readonly FoundEvidence[],
): Promise<readonly NearReport[]> {
  const near: NearReport[] = [];
  for (const { question } of found)
    near.push(...(await nearReports(store, { owner, source }, question)));
  return [...new Map(near.map((report) => [report.headline, report])).values()];
}

function answered(summary: Summary): Answered {
  const { claims, notes } = sideBySide(summary.claims);
  const all = new Set([...summary.notes, ...notes]);
  return { ...summary, kind: 'answered', claims, notes: [...all] };
}

/** What other outlets give instead of the figures of an answer. */
function differencesFrom(claims: readonly Claim[], { found }: Evidence): readonly string[] {
  const quotes = new Set(claims.flatMap(({ citations }) => citations.map(({ quote }) => quote)));
  return figureDifferences(found, quotes).map(({ text }) => text);
}

interface FoundEvidence {
  readonly terms: string;
  /** The question with the earlier one that it goes on with. */
  readonly focus: string;
  readonly evidence: Evidence | null;
  readonly question: WholeQuestion;
}

/** What is held on a question: news of the time that it names, else news that name that time. */
async function evidenceOn(
  { store, clock }: AskNeeds,
  { owner, source, question: text, history, timeZone = 'UTC' }: AskInput,
  count: number,
): Promise<FoundEvidence> {
  const { termsWithDate, ...question } = readQuestion(text, {
    history,
    now: clock.now(),
    timeZone,
  });
  const query = { owner, source, count };
  let evidence = await findEvidence(store, query, question);
  for (const terms of otherTerms(question, termsWithDate)) {
    const anyTime = termsWithDate === null ? question : { ...question, since: null, until: null };
    evidence ??= await findEvidence(store, query, { ...anyTime, terms });
  }
  const focus = question.texts.toReversed().join(' ');
  return { terms: question.terms, focus, evidence, question };
}

/** What else the question may mean: the day that it names as the texts name it; of "and Syria?", Syria alone. */
function otherTerms(
  { subjects }: Pick<Question, 'subjects'>,
  termsWithDate: string | null,
): readonly string[] {
  if (termsWithDate !== null) return [termsWithDate];
  return subjects.length === 0 ? [] : [subjects.flatMap((name) => words(name)).join(' ')];
}

/** Each article once; `null` for none. */
function joinEvidence(several: readonly Evidence[]): Evidence | null {
  const byArticle = Map.groupBy(
    several.flatMap(({ parts }) => parts),
    ({ id }) => id,
  );
  const parts = [...byArticle.values()].flatMap((own) => {
    const sections = new Set(own.flatMap((part) => part.sections));
    return own.slice(0, 1).map((part) => ({
      ...part,
      sections: [...sections].toSorted((left, right) => left - right),
    }));
  });
  const quotes = several.flatMap((evidence) => evidence.quotes);
  const all = several.flatMap(({ found }) => found);
  return parts.length === 0 ? null : { parts, quotes: distinctQuotes(quotes), found: all };
}

/** `null` where the evidence gives no sentence. */
async function writeAnswer(
  { summarizer }: AskNeeds,
  { question, language, showAnswer }: AskInput,
  evidence: Evidence,
): Promise<Summary | null> {
  const request = {
    parts: evidence.parts,
    quotes: evidence.quotes,
    focus: question,
    length: 'normal',
    language,
    purpose: 'answer',
  } as const;
  const showClaims: ShowClaims = (claims) =>
    showAnswer?.(answered({ claims, omittedClaims: 0, writtenBy: summarizer.id, notes: [] }));
  const summary = await summarizer.summarize(request, showClaims);
  if (summary.claims.length === 0) return null;
  return { ...summary, notes: [...summary.notes, ...differencesFrom(summary.claims, evidence)] };
}
