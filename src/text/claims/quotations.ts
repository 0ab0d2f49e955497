/** Quotation marks in the pairs in which languages use them. */
const QUOTED =
  /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|「([^」]+)」|『([^』]+)』|‘([^’]+(?:’\p{L}[^’]*)*)’(?!\p{L})/gu;
/** Scripts that set no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
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
  if (UNSPACED.test(quotation)) return unspaced(evidence).includes(unspaced(quotation));
  return ` ${bare(evidence)} `.includes(` ${bare(quotation).replace(LEAD_IN, '')} `);
}

function unspaced(text: string): string {
  return bare(text).replaceAll(' ', '');
}

function bare(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’`]/gu, "'")
    .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu);
  return (words ?? []).join(' ');
}
