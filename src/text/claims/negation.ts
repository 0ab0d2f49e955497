import { likeness, surroundingsOf, type Span, type Surroundings } from './anchors.ts';
import { denialOf } from './denial-words.ts';
import { indexFrom, readTerms, type Term } from './terms.ts';

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
/** "Not only" denies nothing. */
const UNDENIED = /^\s+(?:only|just|merely|simply|necessarily)(?!\p{L})/u;

/** So many words behind a denial may be denied by it; the first of them are what it is of. */
const SCOPE = 4;
const HEAD = 2;
/** The two words of a head stand no further apart. */
const HEAD_GAP = 2;
/** A denial of the same words counts so much more. */
const SAME_HEAD = 1.2;
/** A denial must be so like a claim's, as a share of what is most like it in the evidence. */
const DENIED = 0.65;
/** A claim says what the evidence denies where that is so much more like it than the rest of the evidence. */
const SAID = 1.2;

interface Denial extends Span {
  readonly isPlain: boolean;
  /** The words behind it in its clause, the nearest first. */
  readonly scope: readonly Term[];
  readonly around: Surroundings;
}

/** What a text says and what it denies. */
interface Polarity {
  readonly terms: readonly Term[];
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
        isPlain: kind === 'plain',
        scope,
        around: surroundingsOf(terms, { start, end }),
      },
    ];
  });
  return { terms, denials };
}

/** Whether the evidence denies what the claim does, in the place that is most like the claim's or in one almost so. */
function isDenied(denial: Denial, held: Polarity): boolean {
  const head = denial.scope.slice(0, HEAD).map(({ stem }) => stem);
  const nearest = held.terms.map(({ start }) =>
    likeness(denial.around, surroundingsOf(held.terms, { start, end: start })),
  );
  const denying = held.denials.map(({ isPlain, scope, around }) => {
    const isSameHead = scope.some(({ stem }) => head.includes(stem));
    const weight = isPlain ? (isSameHead ? SAME_HEAD : 1) : isSameHead ? 1 : 0;
    return weight * likeness(denial.around, around);
  });
  const best = Math.max(0, ...denying);
  return best > 0 && best >= DENIED * Math.max(0, ...nearest);
}

/** Whether a claim says in so many words what the evidence denies, and nothing else there is as like it. */
function isSaid(denial: Denial, said: Polarity, held: Polarity): boolean {
  const [first, second] = denial.scope;
  if (first === undefined) return false;
  return said.terms.some(({ stem, start, place }) => {
    if (stem !== first.stem || isInDenial(start, said)) return false;
    const isWhole = said.terms.some(
      (term) => term.stem === second?.stem && term.place > place && term.place - place <= HEAD_GAP,
    );
    if (second !== undefined && !isWhole) return false;
    const own = surroundingsOf(said.terms, { start, end: start });
    const others = held.terms
      .filter((term) => Math.abs(term.place - first.place) > SCOPE)
      .map((term) =>
        likeness(own, surroundingsOf(held.terms, { start: term.start, end: term.start })),
      );
    return likeness(own, denial.around) > SAID * Math.max(0, ...others);
  });
}

function isInDenial(position: number, { terms, denials }: Polarity): boolean {
  const place = terms[indexFrom(terms, position)]?.place ?? 0;
  return denials.some(({ start }) => {
    const denied = terms[indexFrom(terms, start)]?.place ?? Infinity;
    return Math.abs(place - denied) < SCOPE * 2;
  });
}
