import { readTerms } from './terms.ts';

const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*`;
const SAYING =
  'said|says|told|tells|claims|claimed|believes|believed|argues|argued|adds|added|insists|insisted|wrote|writes';
/** "Lavrov said", "Lavrov, the minister, said", "said minister Lavrov" and "according to Lavrov". */
const SPEAKER = new RegExp(
  `(?<!\\p{L})(?:(${NAME})(?:, [^.,;:"“”]{1,60},)? (?:also )?(?:${SAYING})(?!\\p{L})|` +
    `(?:${SAYING}|[Aa]ccording to)(?: \\p{Ll}+){0,4} (${NAME}))`,
  'gu',
);
/** Words with a capital at the beginning of a sentence. */
const NO_NAME = /^(?:he|she|it|they|we|you|the|this|that|these|those|who|what|and|but|as|also|)$/iu;
const SENTENCE_END = /(?<=[.!?]["”’)]*)\s+|\n+/u;
/** So many sentences before what they say, and one behind it, speakers are named, where "he" stands in it. */
const BEFORE = 4;

/**
 * Whom a claim lets say what the evidence lets somebody else say: its likest sentence there has another speaker, or
 * stands far from the name. Only of those who speak in the evidence at all; `null` for nobody.
 */
export function findWrongSpeaker(claim: string, evidence: string): string | null {
  const speaking = findSpeakers(evidence);
  const speakers = findSpeakers(claim);
  // "According to the paper, Vael said": which words are whose is not to be told.
  if (speakers.length !== 1 || !speakers.some((name) => speaking.includes(name))) return null;
  const own = stemsOf(claim);
  const sentences = evidence.split(SENTENCE_END);
  const shared = sentences.map((sentence) => stemsOf(sentence).intersection(own).size);
  const place = shared.indexOf(Math.max(...shared));
  const told = sentences[place] ?? '';
  const near = sentences.slice(Math.max(0, place - BEFORE), place + 2).join(' ');
  const others = findSpeakers(told);
  return speakers.find((name) => !(others.length > 0 ? told : near).includes(name)) ?? null;
}

/** Who says something in a text, each by the last word of the name. */
function findSpeakers(text: string): readonly string[] {
  return [...text.matchAll(SPEAKER)].flatMap(([, before, behind]) => {
    const name =
      (before ?? behind ?? '')
        .split(' ')
        .at(-1)
        ?.replace(/['’]s?$/u, '') ?? '';
    return NO_NAME.test(name) ? [] : [name];
  });
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(readTerms(text).map(({ stem }) => stem));
}
