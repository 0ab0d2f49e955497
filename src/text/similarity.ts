/** Weights by term; with `createVector` of length 1. */
export type Vector = ReadonlyMap<string, number>;

/** How many documents hold each term, counted as they come. */
export interface Vocabulary {
  add(terms: Iterable<string>): void;
  /** Rarity of a term among the documents so far; higher is rarer, never negative. */
  rarity(term: string): number;
}

export function createVocabulary(): Vocabulary {
  const documents = new Map<string, number>();
  let total = 0;
  return {
    add(terms) {
      total += 1;
      for (const term of new Set(terms)) documents.set(term, (documents.get(term) ?? 0) + 1);
    },
    rarity(term) {
      return Math.log((total + 1) / ((documents.get(term) ?? 0) + 0.5));
    },
  };
}

/** Scales a vector to length 1; an empty one stays empty. */
export function normalizeVector(weights: Vector): Vector {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  if (squares === 0) return new Map();
  const length = Math.sqrt(squares);
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

/** The cosine of two vectors of length 1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
