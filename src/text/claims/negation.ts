import { likeness } from './anchors.ts';
import { readPolarity, SCOPE, type Denial, type Polarity } from './polarity.ts';
import { indexFrom, type Term } from './terms.ts';

/** The first words of a scope are what a denial is of. */
const HEAD = 2;
/** A denial of the same words counts so much more, and so much more again where the first of them is the same. */
const SAME_HEAD = 1.4;
const SAME_FIRST = 1.25;
/** One of words that the claim doesn't hold at all counts less. */
const UNSAID = 0.7;
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
/** So many of the denied words are all of them. */
const WHOLE = 3;
/** Words of a text no further apart tell of one thing. */
const BESIDE = 8;

/**
 * The words by which a claim and its evidence differ: a denial where the evidence says of the matter what it denies, or
 * a statement of what the evidence denies; `null` where they agree.
 */
export function findReversal(claim: string, evidence: string): string | null {
  const said = readPolarity(claim);
  const held = readPolarity(evidence);
  const reversed =
    said.denials.find(
      (denial) => denial.isPlain && !denial.isSupposed && !isDenied(denial, said, held),
    ) ?? held.denials.find((denial) => denial.isPlain && isSaid(denial, said, held));
  return reversed === undefined ? null : reversed.scope.map(({ stem }) => stem).join(' ');
}

/** Whether the evidence denies what the claim does, in the place that is most like the claim's or in one almost so. */
function isDenied({ around, scope }: Denial, said: Polarity, held: Polarity): boolean {
  const head = scope.slice(0, HEAD).map(({ stem }) => stem);
  const stems = new Set(said.terms.map(({ stem }) => stem));
  const denying = held.denials.map(
    (denial) => weigh(denial, head, stems) * likeness(around, denial.around),
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

/** What a denial of the evidence counts for one of the words of a head in a claim of these words. */
function weigh(
  { isPlain, scope }: Denial,
  head: readonly string[],
  said: ReadonlySet<string>,
): number {
  const isSameHead = scope.some(({ stem }) => head.includes(stem));
  if (!isPlain) return isSameHead ? 1 : 0;
  if (!isSameHead) return scope.some(({ stem }) => said.has(stem)) ? 1 : UNSAID;
  return scope[0]?.stem === head[0] ? SAME_HEAD * SAME_FIRST : SAME_HEAD;
}

/** Whether a claim says in so many words what the evidence denies, and nothing else there is as like it. */
function isSaid({ scope }: Denial, said: Polarity, held: Polarity): boolean {
  const [first, second] = scope;
  if (first === undefined) return false;
  const here = held.arounds[held.terms.indexOf(first)];
  const others = held.terms.flatMap(({ stem, place }, index) => {
    const around = held.arounds[index];
    const isFar = Math.abs(place - first.place) > BESIDE;
    return around !== undefined && isFar ? [{ around, isSame: stem === first.stem }] : [];
  });
  return said.terms.some((term, index) => {
    const own = said.arounds[index];
    if (term.stem !== first.stem || own === undefined || here === undefined) return false;
    const gaps = scope.map(({ stem }) => gapTo(term, stem, said));
    const isHead = second === undefined || (gaps[1] ?? Infinity) <= HEAD_GAP;
    if (isInDenial(term, said) || !isHead) return false;
    const near = gaps.filter((gap) => gap <= SCOPE_GAP).length;
    const isWhole = scope.length > 1 && near >= Math.min(scope.length, WHOLE);
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
