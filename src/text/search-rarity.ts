/** The weight of a term by the share of sections that hold it (BM25's idf, never negative). */
export function rarity(frequency: number, sections: number): number {
  return Math.log(1 + (sections - frequency + 0.5) / (frequency + 0.5));
}
