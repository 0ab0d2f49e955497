/** Words that turn what follows into its opposite, in the languages of the product. */
const NEGATIONS =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|nicht|kein|keine|keinen|keiner|keinem|nie|niemals|ohne|weder|ne|pas|jamais|aucun|aucune|sans|ni|nunca|jamás|sin|ningún|ninguna|non|mai|senza|nessun|nessuna|não|sem|nenhum|nenhuma|niet|geen|nooit|zonder|nie|nigdy|bez|żaden|не|нет|ни|никогда|без|ні|немає|ніколи)$/u;
const CONTRACTED = /n['’]t$/u;
/** Of the words that matter, so many after a negation are under it. */
const SCOPE = 3;
/** Words between a negation and what it negates. */
const FILLERS =
  /^(?:a|an|the|any|been|be|being|is|are|was|were|have|has|had|having|do|does|did|will|would|to|of|in|on|at|by|for|with|that|this|it|its|their|his|her|yet|ever|only|just|also|so|and|or|as|from)$/u;

export interface NegatedText {
  /** Stems of words that stand under a negation, and those that stand free of one. */
  readonly negated: ReadonlySet<string>;
  readonly free: ReadonlySet<string>;
  readonly hasNegation: boolean;
}

/** Which words of a text are said and which are denied. */
export function readNegation(text: string): NegatedText {
  const negated = new Set<string>();
  const free = new Set<string>();
  let left = 0;
  let hasNegation = false;
  for (const token of text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[.;:!?,]/gu) ?? []) {
    if (/^[.;:!?,]$/u.test(token)) {
      left = 0;
    } else if (NEGATIONS.test(token) || CONTRACTED.test(token)) {
      left = SCOPE;
      hasNegation = true;
    } else if (!FILLERS.test(token)) {
      (left > 0 ? negated : free).add(stemOf(token));
      left -= 1;
    }
  }
  return { negated, free, hasNegation };
}

/** Enough of a word to meet its inflections. */
function stemOf(word: string): string {
  const bare = word.replace(/['’]s$/u, '').replace(/(?:ing|ed|es|s|e)$/u, '');
  return bare.length < 3 ? word : bare.slice(0, 7);
}

/**
 * What a claim denies though the evidence says it, or says though the evidence denies it; `null` where they agree.
 */
export function findReversal(claim: NegatedText, evidence: NegatedText): string | null {
  for (const word of claim.negated) {
    if (evidence.free.has(word) && !evidence.negated.has(word) && !claim.free.has(word))
      return word;
  }
  if (claim.hasNegation && !evidence.hasNegation) return [...claim.negated][0] ?? 'not';
  for (const word of evidence.negated) {
    if (claim.free.has(word) && !evidence.free.has(word)) return word;
  }
  return null;
}
