/** Quotation marks in the pairs in which languages use them. */
const QUOTED = /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|‘([^’]+(?:’\p{L}[^’]*)*)’(?!\p{L})/gu;
/** A single quoted word may be a title or scare quotes; it still has to stand in the evidence. */
const SHORTEST = 3;

/** Words with which a claim leads into a quotation, inside its marks. */
const LEAD_IN = /^(?:is|are|was|were|be|to|that|a|an|the) /u;

/** What a claim gives as somebody's very words. */
export function findQuotations(text: string): readonly string[] {
  return [...text.matchAll(QUOTED)]
    .map((match) => match.slice(1).find((group) => group !== undefined) ?? '')
    .flatMap((quotation) => quotation.split(/…|\.\.\.|\[[^\]]*\]/u))
    .filter((part) => bare(part).length >= SHORTEST);
}

/** Whether the evidence holds these very words, whatever its punctuation and quotation marks. */
export function isQuotationHeld(quotation: string, evidence: string): boolean {
  return ` ${bare(evidence)} `.includes(` ${bare(quotation).replace(LEAD_IN, '')} `);
}

function bare(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’`]/gu, "'")
    .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu);
  return (words ?? []).join(' ');
}
