import { NAME_RUN, type NameWord } from './name-words.ts';

/** Spelling apart, so that transliterations of one name meet: Sergei and Sergey, Kyiv and Kiyv. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/['’`-]/gu, ''],
  [/tsch|tch|ch/gu, 'c'],
  [/sch|sh/gu, 's'],
  [/kh/gu, 'h'],
  [/gh/gu, 'g'],
  [/th/gu, 't'],
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

/** Titles and their short forms, either of which stands for the other. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  (
    'captain capt,colonel col,commander cmdr,department dept,doctor dr,fort ft,general gen,governor gov,' +
    'lieutenant lt,major maj,mount mt,professor prof,representative rep,reverend rev,saint st,senator sen,' +
    'sergeant sgt,television tv'
  )
    .split(',')
    .map((pair) => pair.split(' '))
    .flatMap(([long = '', short = '']): [string, string][] => [
      [long, short],
      [short, long],
    ]),
);

/** The words of an evidence as names are compared with them. */
export interface NameIndex {
  readonly words: ReadonlySet<string>;
  readonly skeletons: ReadonlySet<string>;
  /** Initials of runs of capitalised words ("un" for United Nations). */
  readonly initials: ReadonlySet<string>;
  /** Words all in capitals. */
  readonly acronyms: ReadonlySet<string>;
  readonly text: string;
}

export function indexNames(text: string): NameIndex {
  const words = plain(text).match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
  return {
    words: new Set(words),
    skeletons: new Set(words.map(skeleton)),
    initials: new Set(initialsOf(text)),
    acronyms: new Set(text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu)),
    text: ` ${words.join(' ')} `,
  };
}

/** Whether the evidence holds the name, in another inflection or transliteration if need be. */
export function isNameHeld({ text, isFirst, acronym }: NameWord, evidence: NameIndex): boolean {
  if (evidence.acronyms.has(acronym)) return true;
  return plain(text)
    .split(/[\s-]+/u)
    .map((part) => part.replace(/['’]s$|['’.]/gu, ''))
    .filter((part) => part.length > 1)
    .every((part) => isPartHeld(part, evidence) || (isFirst && evidence.words.has(part)));
}

function isPartHeld(part: string, evidence: NameIndex): boolean {
  if (evidence.words.has(part) || evidence.skeletons.has(skeleton(part))) return true;
  if (part.length <= 5 && evidence.initials.has(part)) return true;
  if (evidence.words.has(SHORT_FORMS.get(part) ?? '')) return true;
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
  const runs = text.match(NAME_RUN) ?? [];
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
