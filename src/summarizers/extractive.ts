import type { Claim, Summary, SummaryLength, SummaryRequest } from '../domain/summary.ts';
import type { Summarizer } from '../ports/summarizer.ts';
import { createBreath } from '../text/breath.ts';
import { withKin } from '../text/focus/kin.ts';
import { chooseEvidence } from '../text/focus.ts';
import type { Steps } from '../text/steps.ts';
import { contentStems } from '../text/sentence-terms.ts';
import { EXTRACTIVE } from './extractive-id.ts';
import { readPart, type Candidate } from './extractive/sentences.ts';
import { scoreSentences, type Scored } from './extractive/score.ts';
import { selectSentences, type Chosen } from './extractive/select.ts';

/** What it costs to score a sentence, in bytes of text that are gone through. */
const STEP = 100;

/** Sentences on one section. */
const SENTENCES: Readonly<Record<SummaryLength, number>> = { short: 2, normal: 3, long: 5 };

/** A page shows so many. */
const MAX_SENTENCES = 5;

/** Least share of a question that a quoted sentence, with its heading, must bear. */
const ANSWER_COVERAGE = 0.3;
/** Nor is a sentence an answer that bears so much less of the question than the best one. */
const COVERAGE_FLOOR = 0.6;
/** Nor is a sentence quoted that is so much less to the point than the best one. */
const RELEVANCE_FLOOR = 0.35;

/** Quotes the best sentences as they stand: no model, no network, the same words every time. */
export function createExtractiveSummarizer(): Summarizer {
  const breathe = createBreath();
  return {
    id: EXTRACTIVE,
    summarize: async (request) => await breathe(summarize(request)),
  };
}

function* summarize(request: SummaryRequest): Steps<Summary> {
  const scored: Scored[] = [];
  for (const [index, part] of request.parts.entries()) {
    const candidates = yield* readPart(part, index);
    scored.push(...scorePart(request, candidates));
    yield candidates.length * STEP;
  }
  const fit = request.focus === null ? scored : scored.filter(bearsOnFocus(request, scored));
  const claims = selectSentences(fit, { all: scored, count: sentenceCount(request) }).map(claimOf);
  return { claims, omittedClaims: 0, writtenBy: EXTRACTIVE, notes: [] };
}

/** A question is met by words of the same family too: "expelled" by "expulsion". */
function scorePart(request: SummaryRequest, candidates: readonly Candidate[]): readonly Scored[] {
  const focus = focusStemsFor(request, candidates);
  const isAnswer = request.purpose === 'answer' && focus !== null;
  return scoreSentences(isAnswer ? withKin(candidates, focus) : candidates, focus);
}

/** One more for each further section on a topic, as far as a page goes. */
function sentenceCount({ parts, focus, length, purpose }: SummaryRequest): number {
  const count = SENTENCES[length];
  if (focus === null || purpose === 'answer' || length === 'short') return count;
  const sections = parts.reduce((sum, part) => sum + part.sections.length, 0);
  return Math.min(Math.max(count, MAX_SENTENCES), count + Math.max(0, sections - 1));
}

/** A focus is stemmed as the text is that it is held against; without words of its own it stands for no focus. */
function focusStemsFor(
  { focus }: SummaryRequest,
  candidates: readonly Candidate[],
): readonly string[] | null {
  if (focus === null) return null;
  const stems = contentStems(focus, candidates[0]?.language ?? null);
  return stems.length === 0 ? null : stems;
}

function bearsOnFocus(
  { purpose }: SummaryRequest,
  scored: readonly Scored[],
): (one: Scored) => boolean {
  const bestRelevance = Math.max(0, ...scored.map(({ relevance }) => relevance));
  const bestCoverage = Math.max(0, ...scored.map(({ coverage }) => coverage));
  if (purpose !== 'answer') {
    const evidence = new Set(
      chooseEvidence(scored.map(({ relevance }) => relevance)).map((index) => scored[index]),
    );
    return (one) => evidence.has(one);
  }
  const floor = Math.max(ANSWER_COVERAGE, bestCoverage * COVERAGE_FLOOR);
  return ({ coverage, relevance }) =>
    coverage >= floor && relevance >= bestRelevance * RELEVANCE_FLOOR;
}

function claimOf({ scored, alsoIn }: Chosen): Claim {
  return {
    text: scored.candidate.text,
    citations: [scored, ...alsoIn].map(({ candidate }) => candidate.citation),
  };
}
