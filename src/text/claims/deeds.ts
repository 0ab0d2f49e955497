import { readTerms } from './terms.ts';

const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*`;
const VERB = String.raw`\p{Ll}+(?:ed|[^s]s)|beat|bought|gave|hit|paid|sent|shot|sold|struck|taught|told|took`;
/** "Kestria has sued Dravo", "Dravo was sued by the government of Kestria"; a name may end one and begin the next. */
const DEED = new RegExp(
  `(?=(?<!\\p{L})(${NAME})(?:, [^.,;:"“”]{1,60},)?(?: (?:has|have|had|is|are|was|were|been))* ` +
    `(${VERB})( by)?(?: \\p{Ll}+){0,3} (${NAME}))`,
  'gu',
);
/** What one does to the other, the other does too. */
const MUTUAL =
  /^(?:meets|married|marries|divorced|faced|faces|played|plays|kissed|resembles|borders)$/u;

/** The verb of which a claim makes the doer whom the evidence makes the one it is done to; `null` for none. */
export function findReversedDeed(claim: string, evidence: string): string | null {
  const known = new Set(
    findDeeds(evidence).map(({ one, verb, other }) => `${one} ${verb} ${other}`),
  );
  const reversed = findDeeds(claim).find(
    ({ one, verb, other }) =>
      known.has(`${other} ${verb} ${one}`) && !known.has(`${one} ${verb} ${other}`),
  );
  return reversed?.verb ?? null;
}

interface Deed {
  /** Who does it, and to whom, each by the last word of the name. */
  readonly one: string;
  readonly other: string;
  readonly verb: string;
}

function findDeeds(text: string): readonly Deed[] {
  return [...text.matchAll(DEED)].flatMap(([, first = '', word = '', by, last = '']) => {
    const [one, other] = [first, last].map((name) => name.split(' ').at(-1) ?? name);
    const verb = MUTUAL.test(word) ? undefined : readTerms(word)[0]?.stem;
    if (one === undefined || other === undefined || verb === undefined || one === other) return [];
    return [by === undefined ? { one, verb, other } : { one: other, verb, other: one }];
  });
}
