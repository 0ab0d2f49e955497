/** How a number that is not meant to be exact is told: "more than 40", "nearly 50", "about 50". */
export type Hedge = 'over' | 'under' | 'about';

const MORE =
  'more than|greater than|higher than|longer than|older than|mehr als|plus de|más de|mais de|più di|meer dan|więcej niż|более|больше|більше|більш ніж|أكثر من';
const LESS =
  'less than|fewer than|lower than|shorter than|younger than|weniger als|moins de|menos de|meno di|minder dan|mniej niż|менее|меньше|менше|менш ніж|أقل من';
const NO = 'no|not|nicht|pas|non|niet|nie|не';

/** "No more than 40" is 40 at most. */
const HEDGES: readonly (readonly [Hedge, RegExp])[] = [
  ['under', before(`(?:${NO}) (?:${MORE})`)],
  ['over', before(`(?:${NO}) (?:${LESS})`)],
  [
    'over',
    before(
      `over|above|exceed(?:s|ed|ing)?|upwards? of|${MORE}|über|oltre|ponad|свыше|понад|超过|超過|逾`,
    ),
  ],
  [
    'under',
    before(
      `under|below|almost|nearly|close to|up to|${LESS}|fast|knapp|presque|casi|quasi|quase|bijna|prawie|почти|майже|不到|少于|近`,
    ),
  ],
  [
    'about',
    before(
      'about|around|roughly|approximately|some|circa|an estimated|etwa|rund|ungefähr|environ|unos|unas|cerca de|ongeveer|około|около|близько|约|約',
    ),
  ],
];
const LONGEST = 24;

/** The bounds that no other hedge says: "at least 40", "at most 40". */
const BOUNDS: readonly (readonly [Hedge, RegExp])[] = [
  [
    'over',
    before(
      'at least|no(?:t)? under|mindestens|wenigstens|au moins|al menos|por lo menos|pelo menos|almeno|minstens|co najmniej|как минимум|щонайменше|至少',
    ),
  ],
  [
    'under',
    before(
      'at most|not over|höchstens|maximal|au plus|como máximo|no máximo|al massimo|hoogstens|co najwyżej|максимум|щонайбільше|至多|最多',
    ),
  ],
];

/** What goes on behind a word of denial with a comparison, which then is a hedge: "no more than". */
export const COMPARISON = new RegExp(String.raw`^\s+(?:${MORE}|${LESS})(?!\p{L})`, 'iu');

/** Just before a number; Chinese and Japanese have no spaces around words. */
function before(words: string): RegExp {
  return new RegExp(String.raw`(?:(?<!\p{L})|(?=\p{Script=Han}))(?:${words})\P{L}*$`, 'iu');
}

/** The hedge just before a place of a text. */
export function hedgeBefore(text: string, place: number): Hedge | null {
  return find(HEDGES, text, place);
}

/** Whether a number is told as one that is not reached or not passed: "at least" and "more than" alike. */
export function boundBefore(text: string, place: number): Exclude<Hedge, 'about'> | null {
  const bound = find(BOUNDS, text, place) ?? find(HEDGES, text, place);
  return bound === 'about' ? null : bound;
}

function find(
  hedges: readonly (readonly [Hedge, RegExp])[],
  text: string,
  place: number,
): Hedge | null {
  const words = text.slice(Math.max(0, place - LONGEST), place);
  return hedges.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
