import { kinOf } from '../word-families.ts';

interface Stemmed {
  readonly stems: readonly string[];
  readonly headingStems: readonly string[];
  readonly language: string | null;
}

/** The sentences of one text, where words of the family of a wanted stem stand as that stem. */
export function withKin<Sentence extends Stemmed>(
  sentences: readonly Sentence[],
  wanted: readonly string[],
): readonly Sentence[] {
  const language = sentences[0]?.language ?? null;
  const kin = new Map(wanted.flatMap((one) => kinOf(one, language).map((other) => [other, one])));
  for (const one of wanted) kin.delete(one);
  if (kin.size === 0) return sentences;
  const met = (stems: readonly string[]): readonly string[] =>
    stems.map((one) => kin.get(one) ?? one);
  return sentences.map((sentence) => ({
    ...sentence,
    stems: met(sentence.stems),
    headingStems: met(sentence.headingStems),
  }));
}
