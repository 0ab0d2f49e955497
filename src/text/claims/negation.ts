/** Words that turn what follows into its opposite, in the languages of the product. */
const NEGATIONS =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|nicht|kein|keine|keinen|keiner|keinem|nie|niemals|ohne|weder|ne|pas|jamais|aucun|aucune|sans|ni|nunca|jamás|sin|ningún|ninguna|non|mai|senza|nessun|nessuna|não|sem|nenhum|nenhuma|niet|geen|nooit|zonder|nie|nigdy|bez|żaden|не|нет|ни|никогда|без|ні|немає|ніколи)$/u;
const CONTRACTED = /n['’]t$/u;
/** Where one statement ends and the next begins. */
const CLAUSE_END =
  /[.;:!?,()–—]|(?<![\p{L}])(?:but|while|although|though|whereas|because|which|who|aber|mais|pero|ma|но|а)(?![\p{L}])/giu;
/** Words that tell nothing of what a clause is about. */
const FILLERS =
  /^(?:a|an|the|any|been|be|being|is|are|was|were|have|has|had|having|do|does|did|will|would|can|could|should|may|might|to|of|in|on|at|by|for|with|that|this|it|its|their|his|her|he|she|they|we|i|you|yet|ever|only|just|also|so|and|or|as|from|said|says|say)$/u;
/** Two clauses speak of the same when they share this much of the shorter one. */
const SAME = 0.6;
/** Shorter clauses are alike by chance. */
const SHORTEST_CLAUSE = 2;
/** Sentences that share at least so much of what the best one shares with a claim are what it speaks of. */
const NEAR = 0.7;

interface Clause {
  readonly stems: ReadonlySet<string>;
  /** Two negations make none. */
  readonly isNegated: boolean;
}

/**
 * The negation by which a claim and its evidence differ: a clause that one of them denies and the other says, or a
 * denial of which the evidence knows nothing; `null` where they agree.
 */
export function findReversal(claim: string, sentences: readonly string[]): string | null {
  const near = sentencesSpokenOf(claim, sentences).flatMap(clausesOf);
  for (const clause of clausesOf(claim)) {
    const match = bestMatch(clause, near);
    if (match !== null && match.isNegated !== clause.isNegated) return [...clause.stems].join(' ');
    const isKnown = near.some(({ isNegated }) => isNegated);
    if (match === null && clause.isNegated && !isKnown) return [...clause.stems].join(' ');
  }
  return null;
}

/** The evidence's clause that is most like the claim's; of equals one that agrees. */
function bestMatch(clause: Clause, evidence: readonly Clause[]): Clause | null {
  if (clause.stems.size < SHORTEST_CLAUSE) return null;
  const ranked = evidence
    .filter(({ stems }) => stems.size >= SHORTEST_CLAUSE)
    .map((other) => ({
      other,
      likeness: likeness(clause, other) + (other.isNegated === clause.isNegated ? 1e-6 : 0),
    }))
    .toSorted((one, two) => two.likeness - one.likeness);
  const [best] = ranked;
  return best !== undefined && best.likeness >= SAME ? best.other : null;
}

function likeness(one: Clause, other: Clause): number {
  const shared = [...one.stems].filter((stem) => other.stems.has(stem)).length;
  return shared / Math.min(one.stems.size, other.stems.size);
}

function clausesOf(text: string): readonly Clause[] {
  return text
    .toLowerCase()
    .split(CLAUSE_END)
    .map((part) => {
      const words = part.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
      const negations = words.filter(isNegation).length;
      return {
        stems: new Set(words.filter(isTelling).map(stemOf)),
        isNegated: negations % 2 === 1,
      };
    })
    .filter(({ stems }) => stems.size > 0);
}

function isNegation(word: string): boolean {
  return NEGATIONS.test(word) || CONTRACTED.test(word);
}

function isTelling(word: string): boolean {
  return !isNegation(word) && !FILLERS.test(word);
}

/** Those sentences of an evidence that a claim speaks of: the rest may deny other things. */
function sentencesSpokenOf(claim: string, sentences: readonly string[]): readonly string[] {
  const wanted = stemsOf(claim);
  const shared = sentences.map((sentence) => {
    const stems = stemsOf(sentence);
    return [...wanted].filter((stem) => stems.has(stem)).length;
  });
  const best = Math.max(0, ...shared);
  return sentences.filter((_, index) => (shared[index] ?? 0) >= best * NEAR);
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(clausesOf(text).flatMap(({ stems }) => [...stems]));
}

/** Enough of a word to meet its inflections. */
function stemOf(word: string): string {
  const bare = word.replace(/['’]s$/u, '').replace(/(?:ing|ed|es|s|e)$/u, '');
  return bare.length < 3 ? word : bare.slice(0, 7);
}
