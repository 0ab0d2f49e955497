import { indexFrom, type Term } from './terms.ts';

/** Where a text tells a fact, like a number, a date or a denial. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands around a fact. */
export interface Surroundings {
  /** Each word with how near it stands: 1 for a neighbour, less with the distance. */
  readonly nearness: ReadonlyMap<string, number>;
  readonly previous: string | null;
  readonly next: string | null;
}

/** A word this many words further off than a neighbour counts half; one in front seems twice as far off. */
const HALF_AT = 4;
const IN_FRONT = 2;
/** Words further off have nothing to do with the fact. */
const FURTHEST = 24;

export function surroundingsOf(terms: readonly Term[], { start, end }: Span): Surroundings {
  const from = indexFrom(terms, start);
  const to = indexFrom(terms, end);
  const previous = terms[from - 1] ?? null;
  const next = terms[to] ?? null;
  // A fact in words that tell nothing themselves, like a denial, stands just before the word behind it.
  const edge = next === null ? (previous?.place ?? 0) + 1 : next.place - 1;
  const left = from < to ? (terms[from]?.place ?? edge) : edge;
  const right = from < to ? (terms[to - 1]?.place ?? edge) : edge;
  const nearness = new Map<string, number>();
  const add = ({ stem, place }: Term): boolean => {
    const distance = Math.max(0, (place > right ? place - right : (left - place) * IN_FRONT) - 1);
    nearness.set(stem, Math.max(nearness.get(stem) ?? 0, HALF_AT / (HALF_AT + distance)));
    return distance < FURTHEST;
  };
  for (let index = from - 1; index >= 0 && add(terms[index] as Term); index -= 1);
  for (let index = to; index < terms.length && add(terms[index] as Term); index += 1);
  return { nearness, previous: previous?.stem ?? null, next: next?.stem ?? null };
}

/** How likely two facts are told of the same: the more words stand near both, and the nearer, the more. */
export function likeness(one: Surroundings, other: Surroundings): number {
  let sum = 0;
  for (const [stem, near] of one.nearness) sum += near * (other.nearness.get(stem) ?? 0);
  return sum;
}

/** Whether two numbers count or name the same thing: "six people" twice, "season two" and "two seasons". */
export function isSameThing(one: Surroundings, other: Surroundings): boolean {
  const { next, previous } = one;
  return (
    (next !== null && (next === other.next || next === other.previous)) ||
    (previous !== null && previous === other.next)
  );
}

/** Whether two numbers count or name the same thing alike: "two reactors" tells nothing against "reactors 3 and 4". */
export function isSamePlace(one: Surroundings, other: Surroundings): boolean {
  const { next, previous } = one;
  return (
    (next !== null && next === other.next) || (previous !== null && previous === other.previous)
  );
}
