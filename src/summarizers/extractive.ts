import type { Claim, Summary, SummaryLength, SummaryRequest } from '../domain/summary.ts';
import type { Summarizer } from '../ports/summarizer.ts';
import { createBreath } from '../text/breath.ts';
import { chooseEvidence } from '../text/focus.ts';
import type { Steps } from '../text/steps.ts';
import { contentStems } from '../text/sentence-terms.ts';
import { EXTRACTIVE } from './extractive-id.ts';
import { readPart, type Candidate } from './extractive/sentences.ts';
import { scoreSentences, type Scored } from './extractive/score.ts';
import { quoteSentences, selectSentences, type Chosen } from './extractive/select.ts';

/** What it costs to score a sentence, in bytes of text that are gone through. */
const STEP = 100;

/** Sentences on one section. */
const SENTENCES: Readonly<Record<SummaryLength, number>> = { short: 2, normal: 3, long: 5 };

/** A page shows so many. */
const MAX_SENTENCES = 5;

/** Quotes the best sentences as they stand: no model, no network, the same words every time. */
export function createExtractiveSummarizer(): Summarizer {
  const breathe = createBreath();
  return {
    id: EXTRACTIVE,
    summarize: async (request) => await breathe(summarize(request)),
  };
}

function* summarize(request: SummaryRequest): Steps<Summary> {
  const parts: (readonly Candidate[])[] = [];
  for (const [index, part] of request.parts.entries()) parts.push(yield* readPart(part, index));
  const chosen =
    request.purpose === 'answer'
      ? quoteSentences(request.quotes ?? [], parts.flat())
      : yield* selectFrom(request, parts);
  return { claims: chosen.map(claimOf), omittedClaims: 0, writtenBy: EXTRACTIVE, notes: [] };
}

function* selectFrom(
  request: SummaryRequest,
  parts: readonly (readonly Candidate[])[],
): Steps<readonly Chosen[]> {
  const all: Scored[] = [];
  for (const candidates of parts) {
    all.push(...scoreSentences(candidates, focusStemsFor(request, candidates)));
    yield candidates.length * STEP;
  }
  const fit = request.focus === null ? all : evidenceOf(all);
  return selectSentences(fit, { all, count: sentenceCount(request) });
}

/** One more for each further section on a topic, as far as a page goes. */
function sentenceCount({ parts, focus, length }: SummaryRequest): number {
  const count = SENTENCES[length];
  if (focus === null || length === 'short') return count;
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

function evidenceOf(scored: readonly Scored[]): readonly Scored[] {
  return chooseEvidence(scored.map(({ relevance }) => relevance)).flatMap(
    (index) => scored[index] ?? [],
  );
}

/** What marks a list item in an article; a claim stands in a list of its own. */
const LIST_MARK = /^•\s+/u;

function claimOf({ candidate, alsoIn }: Chosen): Claim {
  return {
    text: candidate.text.replace(LIST_MARK, ''),
    citations: [candidate, ...alsoIn].map(({ citation }) => citation),
  };
}
