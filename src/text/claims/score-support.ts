import { contentStems } from '../sentence-terms.ts';
import { words } from '../words.ts';
import { checkClaim } from './check-claim.ts';

/** From this share of a claim's words in order in one sentence on, it is a quotation with changes. */
const QUOTED = 0.65;
/** Of what a claim in words of its own is worth, the share that hangs on its figures, names and negations. */
const FAULTLESS = 0.2;
const TRIPLE = 3;

/**
 * How well sentences of an article bear a claim, for ranking claims: above 1 for one that repeats a sentence (its words
 * in order, its triples of words and its content words count alike), below 1 for one in words of its own (its content
 * words in the article, and whether `checkClaim` has nothing against it beside the two nearest sentences).
 */
export function scoreSupport(
  claim: string,
  sentences: readonly string[],
  language: string | null,
): number {
  const own = words(claim);
  const held = sentences.map((sentence) => words(sentence));
  const ranked = sentences
    .map((sentence, index) => ({ sentence, inOrder: sequenceShare(own, held[index] ?? []) }))
    .toSorted((left, right) => right.inOrder - left.inOrder);
  const [nearest, next] = ranked;
  if (own.length === 0 || nearest === undefined) return 0;
  const stems = contentStems(claim, language);
  if (nearest.inOrder >= QUOTED) {
    const triplesHeld = share(triples(own), new Set(triples(held.flat())));
    const contentHeld = share(stems, new Set(contentStems(nearest.sentence, language)));
    return 1 + (nearest.inOrder + triplesHeld + contentHeld) / 3;
  }
  const contentHeld = share(stems, new Set(contentStems(sentences.join(' '), language)));
  const evidence = `${nearest.sentence}\n${next?.sentence ?? ''}`;
  const isFaultless = checkClaim(claim, evidence, { text: '', language }).length === 0;
  return (1 - FAULTLESS) * contentHeld + (isFaultless ? FAULTLESS : 0);
}

function triples(own: readonly string[]): readonly string[] {
  return own.slice(TRIPLE - 1).map((_word, index) => own.slice(index, index + TRIPLE).join(' '));
}

function share(own: readonly string[], held: ReadonlySet<string>): number {
  if (own.length === 0) return 0;
  return own.filter((term) => held.has(term)).length / own.length;
}

/** Length of the longest common subsequence as a share of `own`. */
function sequenceShare(own: readonly string[], other: readonly string[]): number {
  let row = new Uint16Array(other.length + 1);
  for (const word of own) {
    const next = new Uint16Array(other.length + 1);
    for (const [index, held] of other.entries()) {
      next[index + 1] =
        word === held ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0);
    }
    row = next;
  }
  return own.length === 0 ? 0 : (row.at(-1) ?? 0) / own.length;
}
