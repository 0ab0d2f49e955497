import { cosine, createVocabulary, normalizeVector, type Vector } from './similarity.ts';

/** TF-IDF vectors of length 1 of sentences, rarity counted among these sentences alone. */
export function sentenceVectors(sentences: readonly (readonly string[])[]): readonly Vector[] {
  const vocabulary = createVocabulary();
  for (const stems of sentences) vocabulary.add(stems);
  return sentences.map((stems) => {
    const counts = new Map<string, number>();
    for (const term of stems) counts.set(term, (counts.get(term) ?? 0) + 1);
    return normalizeVector(
      new Map(
        [...counts].map(([term, count]) => [
          term,
          (1 + Math.log(count)) * Math.max(0.1, vocabulary.rarity(term)),
        ]),
      ),
    );
  });
}

/** The weighted sum of vectors, scaled to length 1. */
export function centroid(vectors: readonly Vector[], weights: readonly number[]): Vector {
  const sum = new Map<string, number>();
  for (const [index, vector] of vectors.entries()) {
    const weight = weights[index] ?? 0;
    if (weight === 0) continue;
    for (const [term, value] of vector) sum.set(term, (sum.get(term) ?? 0) + weight * value);
  }
  return normalizeVector(sum);
}

/** How near each sentence is to all of them together, 0 to 1 for the nearest. */
export function centralities(vectors: readonly Vector[]): readonly number[] {
  const middle = centroid(
    vectors,
    vectors.map(() => 1),
  );
  const likeness = vectors.map((vector) => cosine(vector, middle));
  const most = Math.max(...likeness, Number.MIN_VALUE);
  return likeness.map((value) => value / most);
}
