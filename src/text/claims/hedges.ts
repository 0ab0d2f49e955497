/** How a number that is not meant to be exact is told: "more than 40", "nearly 50", "about 50". */
export type Hedge = 'over' | 'under' | 'about';

const HEDGES: readonly (readonly [Hedge, RegExp])[] = [
  [
    'over',
    /(?<!\p{L})(?:over|above|exceed(?:s|ed|ing)?|(?:more|greater|higher|longer|older) than|upwards? of|über|mehr als|plus de|más de|oltre|mais de|meer dan)\P{L}*$/iu,
  ],
  [
    'under',
    /(?<!\p{L})(?:under|below|almost|nearly|close to|(?:less|fewer|lower|younger) than|up to|fast|knapp|weniger als|presque|moins de|casi|menos de|quasi|quase|bijna)\P{L}*$/iu,
  ],
  [
    'about',
    /(?<!\p{L})(?:about|around|roughly|approximately|some|circa|an estimated|etwa|rund|ungefähr|environ|unos|unas|cerca de|ongeveer)\P{L}*$/iu,
  ],
];
const LONGEST = 18;

/** The hedge just before a place of a text. */
export function hedgeBefore(text: string, place: number): Hedge | null {
  const before = text.slice(Math.max(0, place - LONGEST), place);
  return HEDGES.find(([, pattern]) => pattern.test(before))?.[0] ?? null;
}
