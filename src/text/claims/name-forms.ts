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

/** "Turkish" of "Turkey": the endings that make a people of a place. */
const PEOPLE = /(?:ish|ians?|eans?|ese|ans?|is?|ic|ey|y|ia|[aeo])$/u;

/** A shorter name with one letter changed is often another. */
const LONG = 5;

/** What is left of a name without the ways to spell it. */
export function skeleton(word: string): string {
  return SPELLINGS.reduce((current, [pattern, letter]) => current.replace(pattern, letter), word);
}

/** "Russian" of "Russia", "Putins" of "Putin": one begins with the other, but for a short ending. */
export function isInflection(one: string, other: string): boolean {
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

/** Whether a longer name has a letter too many or too few, another vowel or two letters in the other order. */
export function isMisspelled(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < LONG || one[0] !== other[0]) return false;
  const start = sharedPrefix(one, other);
  const [mine, theirs] = [one.slice(start), other.slice(start)];
  if (mine.slice(1) === theirs || mine === theirs.slice(1)) return true;
  if (mine.slice(1) === theirs.slice(1)) return /^[aeiouy]{2}/u.test(`${mine[0]}${theirs[0]}`);
  return mine.slice(2) === theirs.slice(2) && mine[0] === theirs[1] && mine[1] === theirs[0];
}
