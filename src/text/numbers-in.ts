const NUMBER = /(?<![\p{L}\p{N}])\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?%?/gu;
/** Small numbers as news writes them. */
const NUMBER_WORDS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\b/giu;

/** The figures of a sentence as they are written there. */
export function numbersIn(text: string): readonly string[] {
  return [...(text.match(NUMBER) ?? []), ...(text.match(NUMBER_WORDS) ?? [])];
}
