/** Largest number of a signed byte. */
const MAX_BYTE = 127;

/** A vector in bytes: a quarter of the room, and a hundredth of an angle's precision. */
export function packVector(numbers: readonly number[]): Int8Array {
  const most = numbers.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const scale = most === 0 ? 0 : MAX_BYTE / most;
  return Int8Array.from(numbers, (value) => Math.round(value * scale));
}

/** Cosine of the angle between two vectors; 0 where they are of different lengths or nothing. */
function cosine(one: Int8Array, other: Int8Array): number {
  if (one.length !== other.length) return 0;
  let dot = 0;
  let ones = 0;
  let others = 0;
  for (let index = 0; index < one.length; index += 1) {
    const left = one[index] ?? 0;
    const right = other[index] ?? 0;
    dot += left * right;
    ones += left * left;
    others += right * right;
  }
  return ones === 0 || others === 0 ? 0 : dot / Math.sqrt(ones * others);
}

export interface Vectored<Key> {
  readonly key: Key;
  readonly vector: Int8Array;
}

export interface Near<Key> {
  readonly key: Key;
  /** Standard deviations above the mean of all candidates; what counts as like differs from model to model. */
  readonly distinction: number;
}

/** The candidates nearest to a vector, best first. */
export function rankVectors<Key>(
  candidates: readonly Vectored<Key>[],
  vector: Int8Array,
  limit: number,
): readonly Near<Key>[] {
  const scored = candidates.map(({ key, vector: other }) => ({ key, like: cosine(vector, other) }));
  const mean = scored.reduce((sum, { like }) => sum + like, 0) / Math.max(1, scored.length);
  const spread = scored.reduce((sum, { like }) => sum + (like - mean) ** 2, 0);
  const deviation = Math.sqrt(spread / Math.max(1, scored.length));
  return scored
    .toSorted((left, right) => right.like - left.like)
    .slice(0, limit)
    .map(({ key, like }) => ({
      key,
      distinction: deviation === 0 ? 0 : (like - mean) / deviation,
    }));
}
