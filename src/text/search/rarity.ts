/** Above 1, rare words count for more than BM25 gives them: best for questions of many words. */
const EMPHASIS = 1.3;

/** The weight of a term by the share of sections that hold it: BM25's idf, never negative, with an emphasis. */
export function rarity(frequency: number, sections: number): number {
  const held = Math.min(frequency, sections);
  return Math.log(1 + (sections - held + 0.5) / (held + 0.5)) ** EMPHASIS;
}
