/** Words of a made-up language, as unevenly used as those of a real one. */
export interface Vocabulary {
  /** A word drawn by its frequency (Zipf's law). */
  readonly word: (random: () => number) => string;
  /** The name of a person, of many or of few articles. */
  readonly name: (random: () => number) => string;
  /** 1 is the most frequent. */
  readonly wordOfRank: (rank: number) => string;
}

const WORDS = 100_000;
const FIRST_NAMES = 400;
const LAST_NAMES = 30_000;
const SYLLABLES =
  'ba be bi bo da de di do fa fe ga go ka ki ko la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se si so ta te ti to va vi za zo'.split(
    ' ',
  );

export function createVocabulary(): Vocabulary {
  const random = createRandom(7);
  const words = distinct(WORDS, () => spell(random, 2 + Math.floor(random() * 3)));
  const firstNames = distinct(FIRST_NAMES, () => capital(spell(random, 2)));
  const lastNames = distinct(LAST_NAMES, () => capital(spell(random, 3)));
  const draw = (from: readonly string[], next: () => number): string =>
    from[zipfRank(next, from.length) - 1] ?? '';
  return {
    word: (next) => draw(words, next),
    name: (next) => `${draw(firstNames, next)} ${draw(lastNames, next)}`,
    wordOfRank: (rank) => words[rank - 1] ?? '',
  };
}

/** Rank drawn with a probability that falls with it (exponent 1, by the inverse of its integral). */
function zipfRank(random: () => number, size: number): number {
  return Math.min(size, Math.floor(Math.exp(random() * Math.log(size + 1))));
}

function distinct(count: number, make: () => string): readonly string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

function spell(random: () => number, syllables: number): string {
  return Array.from(
    { length: syllables },
    () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '',
  ).join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The same numbers for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
