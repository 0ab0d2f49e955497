import { numbersIn } from '../../text/numbers-in.ts';
import { contentStems } from '../../text/sentence-terms.ts';
import type { Candidate } from '../extractive/sentences.ts';

const MAX_CITED = 4;

/** A claim's words that carry what it says, in the language of what it is held against. */
export function claimStems(claim: string, language: string | null): ReadonlySet<string> {
  return new Set(contentStems(claim, language));
}

/** Share of a claim's content words that the sentences, with their headlines and headings, hold; 0 for no words. */
export function supportOf(stems: ReadonlySet<string>, cited: readonly Candidate[]): number {
  if (stems.size === 0) return 0;
  let held = 0;
  for (const stem of stems) if (cited.some((one) => holds(one, stem))) held += 1;
  return held / stems.size;
}

/** The sentences that a claim without citations is drawn from, each bringing most of what is still unproved. */
export function findEvidence(
  stems: ReadonlySet<string>,
  sentences: readonly Candidate[],
): readonly Candidate[] {
  const chosen: Candidate[] = [];
  const open = new Set(stems);
  while (chosen.length < MAX_CITED && open.size > 0) {
    const best = bestSentence(open, sentences);
    if (best === null) break;
    chosen.push(best);
    for (const stem of best.stemSet) open.delete(stem);
  }
  return chosen;
}

/** The sentence that holds most of a claim; `null` where none holds a word of it. */
export function bestSentence(
  stems: ReadonlySet<string>,
  sentences: readonly Candidate[],
): Candidate | null {
  let best: Candidate | null = null;
  let most = 0;
  for (const sentence of sentences) {
    const shared = stems.intersection(sentence.stemSet).size;
    if (shared > most) {
      best = sentence;
      most = shared;
    }
  }
  return best;
}

/** For a claim in another language than its evidence: a name or a figure that both hold. */
export function sharesAnchor(claim: string, cited: readonly Candidate[]): boolean {
  const text = cited.map((one) => one.text).join(' ');
  const names = claim.match(/\p{Lu}[\p{L}\d-]{3,}/gu) ?? [];
  return (
    names.some((name) => text.includes(name)) ||
    numbersIn(claim).some((figure) => cited.some(({ figures }) => figures.includes(figure)))
  );
}

function holds({ stemSet, headlineStems, headingStems }: Candidate, stem: string): boolean {
  return stemSet.has(stem) || headlineStems.has(stem) || headingStems.includes(stem);
}
