import { findDates } from './dates.ts';
import { unitValue } from './number-words.ts';

/** Spelling apart, so that transliterations of one name meet: Sergei and Sergey, Kyiv and Kiyv. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/['’`-]/gu, ''],
  [/tsch|tch|ch/gu, 'c'],
  [/sch|sh/gu, 's'],
  [/kh/gu, 'h'],
  [/ph/gu, 'f'],
  [/zh/gu, 'j'],
  [/ck|qu|q/gu, 'k'],
  [/w/gu, 'v'],
  [/(?:ei|ey|ej|ai|ay|iy|yi|ij|ii|ie|ee)/gu, 'i'],
  [/[yj]/gu, 'i'],
  [/(\p{L})\1/gu, '$1'],
];

/** Acronyms that don't follow from initials, and the words that they stand for. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  us: ['america', 'american', 'americans', 'united states', 'washington'],
  usa: ['america', 'american', 'united states', 'us'],
  america: ['us', 'usa', 'united states', 'american'],
  american: ['us', 'usa', 'america'],
  americans: ['us', 'usa', 'america', 'american'],
  uk: ['britain', 'british', 'united kingdom'],
  britain: ['uk', 'british', 'united kingdom'],
  british: ['uk', 'britain'],
  eu: ['european union', 'europe'],
  un: ['united nations'],
  united: ['us', 'usa', 'uk', 'uae', 'un'],
  states: ['us', 'usa'],
  kingdom: ['uk'],
  nations: ['un'],
  moscow: ['kremlin', 'russia', 'russian'],
};

/** Words that begin a sentence with a capital and are no names. */
const STARTERS =
  /^(?:the|an?|and|but|or|if|in|on|at|by|for|with|from|to|of|as|it|its|he|she|they|we|you|i|his|her|their|our|my|this|that|these|those|there|here|when|while|where|who|what|why|how|after|before|since|until|during|despite|although|though|because|however|meanwhile|also|both|all|some|many|most|more|several|few|other|another|each|every|no|not|one|two|three|four|five|six|seven|eight|nine|ten|people|police|officials?|critics?|experts?|residents|men|women|children|new|last|next|only|about|around|nearly|almost|just|even|such|so|then|now|today|yesterday|tomorrow|according|former|local|state|government|ministers?|lawmakers|scientists|researchers|doctors|workers|teachers|students|authorities|prosecutors|investigators|sources|members|leaders|talks|plans?|earlier|later|once|apart|aside|regardless|yet|under|over|above|below|through|throughout|among|between|within|without|against|instead|besides|otherwise|therefore|thus|hence|still|again|perhaps|maybe|often|sometimes|always|never|recently|finally|eventually|initially|moreover|furthermore|nevertheless|nonetheless|overall|unlike|like|given|due|thanks|based|let|do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|might|must|singer|actor|actress|author|president|prime|senator|judge|lawyer|mayor|general|captain|doctor|professor|king|queen|prince|princess|father|mother|brother|sister|son|daughter|wife|husband)$/u;

/** Endings of words that are no names, however they are written. */
const WORDLIKE = /(?:ing|ed|ly|tion|tions|ment|ments|ers|ies)$/u;

const CAPITALIZED = /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}'’]*(?:[.-]\p{L}+)*)/gu;

/** A word of a claim that names somebody or something. */
export interface NameWord {
  readonly text: string;
  /** Whether it only has its capital from the beginning of the sentence. */
  readonly isFirst: boolean;
}

/** The words of a text that are written like names; dates are left to `findDates`. */
export function findNameWords(text: string): readonly NameWord[] {
  const dates = findDates(text);
  const first = /\p{L}/u.exec(text)?.index ?? 0;
  return [...text.matchAll(CAPITALIZED)]
    .filter(({ index }) => !dates.some(({ start, end }) => index >= start && index < end))
    .map((match): NameWord => ({ text: match[0], isFirst: match.index === first }))
    .filter(({ text: word, isFirst }) => !isFirst || isNameAtStart(word));
}

function isNameAtStart(word: string): boolean {
  const lower = word.toLowerCase();
  const [firstPart = ''] = lower.split(/[-'’]/u);
  return !STARTERS.test(firstPart) && !WORDLIKE.test(lower) && unitValue(firstPart) === null;
}

/** The words of an evidence as names are compared with them. */
export interface NameIndex {
  readonly words: ReadonlySet<string>;
  readonly skeletons: ReadonlySet<string>;
  /** Initials of runs of capitalised words ("un" for United Nations). */
  readonly initials: ReadonlySet<string>;
  readonly text: string;
}

export function indexNames(text: string): NameIndex {
  const words = plain(text).match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
  return {
    words: new Set(words),
    skeletons: new Set(words.map(skeleton)),
    initials: new Set(initialsOf(text)),
    text: ` ${words.join(' ')} `,
  };
}

/** Whether the evidence holds the name, in another inflection or transliteration if need be. */
export function isNameHeld({ text, isFirst }: NameWord, evidence: NameIndex): boolean {
  return plain(text)
    .split(/[\s-]+/u)
    .map((part) => part.replace(/['’]s$|['’.]/gu, ''))
    .filter((part) => part.length > 1)
    .every((part) => isPartHeld(part, evidence) || (isFirst && evidence.words.has(part)));
}

function isPartHeld(part: string, evidence: NameIndex): boolean {
  if (evidence.words.has(part) || evidence.skeletons.has(skeleton(part))) return true;
  if (part.length <= 5 && evidence.initials.has(part)) return true;
  if ((ALIASES[part] ?? []).some((alias) => evidence.text.includes(` ${alias} `))) return true;
  return part.length >= 4 && [...evidence.words].some((word) => isInflection(part, word));
}

/** "Turkish" of "Turkey": the endings that make a people of a place. */
const PEOPLE = /(?:ish|ians?|eans?|ese|ans?|is?|ic|ey|y|ia|[aeo])$/u;

/** "Russian" of "Russia", "Putins" of "Putin": one begins with the other, but for a short ending. */
function isInflection(one: string, other: string): boolean {
  const stem = one.replace(PEOPLE, '');
  if (stem.length >= 4 && stem === other.replace(PEOPLE, '')) return true;
  const shared = sharedPrefix(one, other);
  const shorter = Math.min(one.length, other.length);
  const endings = one.length + other.length - 2 * shared;
  return shared >= 4 && shared >= shorter - 1 && endings <= 4;
}

function sharedPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\b(?:\p{Lu}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
    .toLowerCase();
}

function skeleton(word: string): string {
  return SPELLINGS.reduce((current, [pattern, letter]) => current.replace(pattern, letter), word);
}

function initialsOf(text: string): readonly string[] {
  const runs =
    text.match(/\p{Lu}\p{L}+(?:[\s-]+(?:(?:of|for|the|and|de|der)\s+)*\p{Lu}\p{L}+)+/gu) ?? [];
  return runs.flatMap((run) => {
    const letters = (run.match(/\p{Lu}/gu) ?? []).join('').toLowerCase();
    return Array.from({ length: Math.max(letters.length - 1, 0) }, (_, start) =>
      letters.slice(start),
    ).concat(
      Array.from({ length: Math.max(letters.length - 1, 0) }, (_, end) =>
        letters.slice(0, end + 2),
      ),
    );
  });
}
