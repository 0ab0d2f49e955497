/** Words of a place in capitals: "BATTLE CREEK", "SAINT-DENIS", "МОСКВА". */
const PLACE = String.raw`\p{Lu}[\p{Lu}'’.-]+(?: \p{Lu}[\p{Lu}'’.-]*){0,3}`;
/** ", Gaza Strip", ", Ill.", ", Dec. 22", ", 22 décembre". */
const MORE = String.raw`(?:, [\p{L}\d.]+(?: [\p{L}\d.]+){0,2}){0,2}`;
/** "(AP)", "(Reuters)", "(dpa/tmn)". */
const AGENCY = String.raw`\([\p{L}][\p{L} /.]{1,20}\)`;
const DASH = String.raw`\s?(?:--?|[–—])\s`;
/** News goes on with a sentence's beginning; "NASA – the agency – said" does not. */
const BEGINNING = String.raw`(?=["“‘'«„]?[\p{Lu}\d])`;
const DATELINE = new RegExp(
  `^(?:${PLACE}${MORE}(?: ${AGENCY})?|\\p{Lu}[\\p{L} '’.-]{2,30}${MORE} ${AGENCY}|${AGENCY})${DASH}${BEGINNING}`,
  'u',
);

/** How many characters of an article's first paragraph tell where its news is from: "LONDON (AP) — "; 0 where none do. */
export function datelineLength(paragraph: string): number {
  return DATELINE.exec(paragraph.slice(0, 100))?.[0].length ?? 0;
}
