import { baseOf } from '../stemmers/english.ts';
import { denialOf } from './denial-words.ts';

/** A word of a text that tells what it is about. */
export interface Term {
  /** Enough of the word to meet its inflections, whatever its language. */
  readonly stem: string;
  readonly start: number;
  /** Place in the text, counted in telling words; ends of clauses and sentences keep words apart. */
  readonly place: number;
  /** Counts the text's clauses. */
  readonly clause: number;
}

const TOKEN = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[.?!]+(?=\s|$)|\n|[,;:()“”"–—]/gu;
/** Words that tell nothing of what a clause is about. */
const FILLERS =
  /^(?:a|an|the|any|been|be|being|is|are|was|were|am|have|has|had|having|do|does|did|doing|will|would|can|could|should|may|might|must|to|of|in|on|at|by|for|with|that|this|these|those|there|it|its|their|his|her|him|them|he|she|they|we|i|you|us|my|our|your|yet|ever|only|just|also|so|and|or|as|from|than|then|said|says|say|who|which|what|when|where|while|but|if|about|into|over|after|before|up|out|more|most|some|such|other|all|one|s|t|able)$/u;
/** How many words a mark stands for in keeping two others apart. */
const CLAUSE_GAP = 1;
const SENTENCE_GAP = 4;

/** The words of a text that carry what it says, in order. */
export function readTerms(text: string): readonly Term[] {
  const terms: Term[] = [];
  let place = 0;
  let clause = 0;
  for (const { 0: token, index: start } of text.matchAll(TOKEN)) {
    const word = token.toLowerCase();
    const isMark = !/^[\p{L}\p{N}]/u.test(token);
    if (isMark) {
      place += /^[\n.?!]/u.test(token) ? SENTENCE_GAP : CLAUSE_GAP;
      clause += 1;
    } else if (isTelling(word)) {
      place += 1;
      terms.push({ stem: stemOf(word), start, place, clause });
    }
  }
  return terms;
}

/** The index of the first term at a position of the text or behind it; found by halves, as texts may be long. */
export function indexFrom(terms: readonly Term[], position: number): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isTelling(word: string): boolean {
  return !FILLERS.test(word) && denialOf(word) !== 'plain';
}

function stemOf(word: string): string {
  const base = baseOf(word.replace(/['’]s$/u, ''));
  const bare = base.replace(/(?:ing|ed|es|s|e)$/u, '');
  return bare.length < 3 ? base : bare.slice(0, 7).replace(/e$/u, '');
}
