import type { SentenceRef } from '../../domain/summary.ts';
import { stemOverlap } from '../../text/sentence-terms.ts';
import type { Candidate } from './sentences.ts';
import type { Scored } from './score.ts';

/** From here on a sentence says what another one says; it is not quoted again. */
const SAME = 0.7;
/** How much a likeness to what is already quoted counts against a sentence. */
const REDUNDANCY = 0.55;
/** Sentences of fewer stems are alike by chance. */
const FEWEST_STEMS = 4;

/** Sentences that may be needed before another one to understand it. */
const MAX_ANTECEDENTS = 2;

/** A quoted sentence and those of other articles that say the same. */
export interface Chosen {
  readonly candidate: Candidate;
  readonly alsoIn: readonly Candidate[];
}

interface Selection {
  /** Every sentence of the request: one that isn't fit itself may be needed before one that is. */
  readonly all: readonly Scored[];
  readonly count: number;
}

/**
 * At most `count` sentences, in reading order: each time the best that is left and least like those already chosen
 * (maximal marginal relevance). One that leans on the sentence before comes with it, or not at all, unless there is
 * nothing else to quote.
 */
export function selectSentences(
  fit: readonly Scored[],
  { all, count }: Selection,
): readonly Chosen[] {
  const chosen: Scored[] = [];
  const left = new Set(fit.filter(({ score }) => score > 0));
  const [first] = [...left].toSorted((one, other) => other.score - one.score);
  while (chosen.length < count) {
    const best = bestOf(left, chosen);
    if (best === null) break;
    left.delete(best);
    const group = withAntecedent(best, all).filter((one) => !chosen.includes(one));
    const stands = group.every((one) => one === best || isTellable(one, chosen));
    if (group.length === 0 || !stands || chosen.length + group.length > count) continue;
    for (const one of group) left.delete(one);
    chosen.push(...group);
  }
  if (chosen.length === 0 && first !== undefined) chosen.push(first);
  return chosen.toSorted(byReadingOrder).map(({ candidate }) =>
    withOthers(
      candidate,
      all.map((one) => one.candidate),
    ),
  );
}

/** The sentences that are named, in that order, each with those of other articles that say the same. */
export function quoteSentences(
  quotes: readonly SentenceRef[],
  all: readonly Candidate[],
): readonly Chosen[] {
  return quotes.flatMap(({ article, sectionIndex, sentence }) => {
    const quoted = all.find(
      ({ citation }) =>
        citation.article === article &&
        citation.sectionIndex === sectionIndex &&
        citation.sentence === sentence,
    );
    return quoted === undefined ? [] : [withOthers(quoted, all)];
  });
}

function bestOf(left: ReadonlySet<Scored>, chosen: readonly Scored[]): Scored | null {
  let best: Scored | null = null;
  let bestValue = 0;
  for (const one of left) {
    if (one.score <= bestValue) continue;
    const likeness = mostLike(one, chosen);
    const value = one.score * (1 - REDUNDANCY * likeness);
    if (likeness < SAME && value > bestValue) {
      best = one;
      bestValue = value;
    }
  }
  return best;
}

/** A sentence with those before it that it leans on; empty where none of them stands on its own. */
function withAntecedent(one: Scored, all: readonly Scored[]): readonly Scored[] {
  const group = [one];
  for (let first = one; first.candidate.pointsBack;) {
    const before = sentenceBefore(first, all);
    if (before === null || group.length > MAX_ANTECEDENTS) return [];
    group.unshift(before);
    first = before;
  }
  return group;
}

function sentenceBefore(
  { candidate: { citation, part } }: Scored,
  all: readonly Scored[],
): Scored | null {
  const before = all.find(
    ({ candidate }) =>
      candidate.part === part &&
      candidate.citation.sectionIndex === citation.sectionIndex &&
      candidate.citation.sentence === citation.sentence - 1,
  );
  return before ?? null;
}

function isTellable(one: Scored, chosen: readonly Scored[]): boolean {
  return one.score > 0 && mostLike(one, chosen) < SAME;
}

function mostLike(one: Scored, others: readonly Scored[]): number {
  let most = 0;
  for (const other of others) {
    if (differInFigures(one, other)) continue;
    most = Math.max(most, stemOverlap(one.candidate.stemSet, other.candidate.stemSet));
  }
  return most;
}

/** Outlets that give other figures don't say the same, however alike their words are. */
function differInFigures(one: Scored, other: Scored): boolean {
  if (one.candidate.part === other.candidate.part) return false;
  const own = one.candidate.figures;
  const others = other.candidate.figures;
  return own.length > 0 && others.length > 0 && own.join(' ') !== others.join(' ');
}

function withOthers(candidate: Candidate, all: readonly Candidate[]): Chosen {
  const { part, stemSet } = candidate;
  const alsoIn = all.filter((other) => {
    if (other.quality === 0 || other.part === part) return false;
    const fewest = Math.min(other.stemSet.size, stemSet.size);
    if (fewest < FEWEST_STEMS || fewest * 2 < Math.max(other.stemSet.size, stemSet.size))
      return false;
    return stemOverlap(other.stemSet, stemSet) >= SAME && bearsFigures(other, candidate);
  });
  return { candidate, alsoIn };
}

/** A further citation bears all the claim's figures. */
function bearsFigures(other: Candidate, claim: Candidate): boolean {
  return claim.figures.every((figure) => other.figures.includes(figure));
}

function byReadingOrder(left: Scored, right: Scored): number {
  return (
    left.candidate.part - right.candidate.part || left.candidate.position - right.candidate.position
  );
}
