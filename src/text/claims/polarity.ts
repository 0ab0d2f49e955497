import { surroundingsOf, type Span, type Surroundings } from './anchors.ts';
import { denialOf } from './denial-words.ts';
import { COMPARISON } from './hedges.ts';
import { indexFrom, readTerms, type Term } from './terms.ts';

export interface Denial extends Span {
  readonly isPlain: boolean;
  /** What it denies may not be so at all: "if he doesn't come", "perhaps he never knew". */
  readonly isSupposed: boolean;
  /** The words behind it in its clause, the nearest first. */
  readonly scope: readonly Term[];
  readonly around: Surroundings;
}

/** What a text says and what it denies. */
export interface Polarity {
  readonly terms: readonly Term[];
  /** What stands around each of the terms. */
  readonly arounds: readonly Surroundings[];
  readonly denials: readonly Denial[];
}

/** So many words behind a denial may be denied by it, and more where "or" goes on with it. */
export const SCOPE = 4;

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const CLAUSE = '[^.,;:!?]';
/** "Without hearing, trial or judge". */
const LISTED = /^ [\p{L}, -]{1,60} (?:or|nor) \p{L}+/u;
/** "Not only", "not until May", "no doubt", "no choice but", "not … without" and a lone "not to" deny nothing. */
const UNDENIED_BEHIND = new RegExp(
  String.raw`^\s+(?:only|just|merely|simply|necessarily|until|doubt|wonder|matter|avail)(?!\p{L})|^ to[.,;]|` +
    String.raw`^(?: \p{L}+){0,2} but(?!\p{L})|^ ${CLAUSE}{0,80}without(?!\p{L})`,
  'u',
);
const WITHOUT_BEHIND_DENIAL = new RegExp(
  String.raw`(?:(?<!\p{L})(?:not|no|never|cannot|nobody|none)|n['’]t) ${CLAUSE}{0,80}without$`,
  'u',
);
/** "Would not have come": but it is not told whether. */
const UNREAL = /would(?: not|n['’]t) have$/u;
/** "Not with a speech but with a video", where no verb is denied. */
const CONTRASTED = new RegExp(String.raw`^ ${CLAUSE}{1,80} but(?!\p{L})`, 'u');
const VERB =
  /(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must) $/u;
const SUPPOSED = new RegExp(
  String.raw`(?<!\p{L})(?:if|whether|unless|may|might|perhaps|possib\p{L}+|could(?: also)? be)(?!\p{L})${CLAUSE}*$`,
  'iu',
);

export function readPolarity(text: string): Polarity {
  const terms = readTerms(text);
  const denials = [...text.matchAll(WORD)].flatMap(({ 0: word, index: start }): Denial[] => {
    const kind = denialOf(word.toLowerCase());
    const end = start + word.length;
    if (kind === null || isUndenied(text, { start, end })) return [];
    return [
      {
        start,
        end,
        // "Non-members" is a name.
        isPlain: kind === 'plain' && text[end] !== '-',
        isSupposed: SUPPOSED.test(text.slice(0, start)),
        scope: scopeOf(terms, text, end),
        around: surroundingsOf(terms, { start, end }),
      },
    ];
  });
  const arounds = terms.map(({ start }) => surroundingsOf(terms, { start, end: start }));
  return { terms, arounds, denials };
}

/** Whether a word of denial stands where it denies nothing. */
function isUndenied(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  const behind = text.slice(end);
  if (UNDENIED_BEHIND.test(behind) || WITHOUT_BEHIND_DENIAL.test(text.slice(0, end))) return true;
  if (COMPARISON.test(behind)) return true;
  if (UNREAL.test(text.slice(0, end + ' have'.length))) return true;
  return text.slice(start, end) === 'not' && CONTRASTED.test(behind) && !VERB.test(before);
}

function scopeOf(terms: readonly Term[], text: string, end: number): readonly Term[] {
  const from = indexFrom(terms, end);
  const listEnd = end + (LISTED.exec(text.slice(end))?.[0].length ?? 0);
  const clause = terms[from]?.clause;
  return terms
    .slice(from, Math.max(from + SCOPE, indexFrom(terms, listEnd)))
    .filter((term) => term.clause === clause || term.start < listEnd);
}
