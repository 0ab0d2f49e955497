import { likeness, surroundingsOf, type Span, type Surroundings } from './anchors.ts';
import { denialOf } from './denial-words.ts';
import { indexFrom, readTerms, type Term } from './terms.ts';

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
/** "Not only" denies nothing. */
const UNDENIED = /^\s+(?:only|just|merely|simply|necessarily)(?!\p{L})/u;

/** So many words behind a denial may be denied by it; the first of them are what it is of. */
const SCOPE = 4;
const HEAD = 2;
/** A denial of the same words counts so much more, and so much more again where the first of them is the same. */
const SAME_HEAD = 1.4;
const SAME_FIRST = 1.25;
/** A place that says the words which a claim denies counts so much more. */
const STATED = 1.1;
/**
 * A denial must be so like a claim's, as a share of what is most like it in the evidence: the more of the claim is told
 * there, the more clearly it must be denied.
 */
const DENIED_LEAST = 0.58;
const DENIED_MORE = 0.2;
/** The two words of a head stand no further apart in a claim that says them, and the others no further from the first. */
const HEAD_GAP = 2;
const SCOPE_GAP = 6;
/** A claim that says all that is denied in a place says it rather than another, if that is so much more like it. */
const SAID_WHOLE = 0.8;

interface Denial extends Span {
  readonly isPlain: boolean;
  /** The words behind it in its clause, the nearest first. */
  readonly scope: readonly Term[];
  readonly around: Surroundings;
}

/** What a text says and what it denies. */
interface Polarity {
  readonly terms: readonly Term[];
  /** What stands around each of the terms. */
  readonly arounds: readonly Surroundings[];
  readonly denials: readonly Denial[];
}

/**
 * The words by which a claim and its evidence differ: a denial where the evidence says of the matter what it denies, or
 * a statement of what the evidence denies; `null` where they agree.
 */
export function findReversal(claim: string, evidence: string): string | null {
  const said = readPolarity(claim);
  const held = readPolarity(evidence);
  const reversed =
    said.denials.find((denial) => denial.isPlain && !isDenied(denial, held)) ??
    held.denials.find((denial) => denial.isPlain && isSaid(denial, said, held));
  return reversed === undefined ? null : reversed.scope.map(({ stem }) => stem).join(' ');
}

function readPolarity(text: string): Polarity {
  const terms = readTerms(text);
  const denials = [...text.matchAll(WORD)].flatMap(({ 0: word, index: start }): Denial[] => {
    const kind = denialOf(word.toLowerCase());
    const end = start + word.length;
    if (kind === null || UNDENIED.test(text.slice(end))) return [];
    const from = indexFrom(terms, end);
    const behind = terms.slice(from, from + SCOPE);
    const [first] = behind;
    const scope = behind.filter(({ clause }) => clause === first?.clause);
    return [
      {
        start,
        end,
        // "Non-members" is a name.
        isPlain: kind === 'plain' && text[end] !== '-',
        scope,
        around: surroundingsOf(terms, { start, end }),
      },
    ];
  });
  const arounds = terms.map(({ start }) => surroundingsOf(terms, { start, end: start }));
  return { terms, arounds, denials };
}

/** Whether the evidence denies what the claim does, in the place that is most like the claim's or in one almost so. */
function isDenied({ around, scope }: Denial, held: Polarity): boolean {
  const head = scope.slice(0, HEAD).map(({ stem }) => stem);
  const denying = held.denials.map(
    (denial) => weigh(denial, head) * likeness(around, denial.around),
  );
  const best = Math.max(0, ...denying);
  const denied = new Set(held.denials.flatMap((denial) => (denial.isPlain ? denial.scope : [])));
  const saying = held.terms.map((term, index) => {
    const isStated = head.includes(term.stem) && !denied.has(term);
    return likeness(around, held.arounds[index] ?? around) * (isStated ? STATED : 1);
  });
  const nearest = Math.max(0, ...saying);
  const told = nearest / likeness(around, around);
  return best > 0 && best >= (DENIED_LEAST + DENIED_MORE * told) * nearest;
}

/** What a denial of the evidence counts for one of the words of a head. */
function weigh({ isPlain, scope }: Denial, head: readonly string[]): number {
  const isSameHead = scope.some(({ stem }) => head.includes(stem));
  if (!isPlain) return isSameHead ? 1 : 0;
  if (!isSameHead) return 1;
  return scope[0]?.stem === head[0] ? SAME_HEAD * SAME_FIRST : SAME_HEAD;
}

/** Whether a claim says in so many words what the evidence denies, and nothing else there is as like it. */
function isSaid({ scope }: Denial, said: Polarity, held: Polarity): boolean {
  const [first, second] = scope;
  if (first === undefined) return false;
  const here = held.arounds[held.terms.indexOf(first)];
  const others = held.terms.flatMap(({ stem, place }, index) => {
    const around = held.arounds[index];
    const isFar = Math.abs(place - first.place) > SCOPE;
    return around !== undefined && isFar ? [{ around, isSame: stem === first.stem }] : [];
  });
  return said.terms.some((term, index) => {
    const own = said.arounds[index];
    if (term.stem !== first.stem || own === undefined || here === undefined) return false;
    const gaps = scope.map(({ stem }) => gapTo(term, stem, said));
    if (isInDenial(term, said) || (second !== undefined && (gaps[1] ?? Infinity) > HEAD_GAP)) {
      return false;
    }
    const isWhole = scope.length > 1 && gaps.every((gap) => gap <= SCOPE_GAP);
    const rivals = others.map(
      ({ around, isSame }) => likeness(own, around) * (isWhole && !isSame ? SAID_WHOLE : 1),
    );
    return likeness(own, here) > Math.max(0, ...rivals);
  });
}

/** How far behind a term of a text a word stands; infinite for one that isn't there. */
function gapTo({ place }: Term, stem: string, { terms }: Polarity): number {
  const gaps = terms
    .filter((term) => term.stem === stem && term.place >= place)
    .map((term) => term.place - place);
  return Math.min(Infinity, ...gaps);
}

/** Whether a term stands behind a denial, near enough to be denied. */
function isInDenial({ place }: Term, { terms, denials }: Polarity): boolean {
  return denials.some(({ start }) => {
    const denied = terms[indexFrom(terms, start)]?.place ?? Infinity;
    return denied <= place && place - denied < SCOPE;
  });
}
