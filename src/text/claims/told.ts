import {
  isSamePlace,
  isSameThing,
  likeness,
  surroundingsOf,
  type Span,
  type Surroundings,
} from './anchors.ts';
import { findDates, isDateHeld, type DateFact } from './dates.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { isOtherSide, isSameUnit, isSameValue } from './same-quantity.ts';
import { readTerms, type Term } from './terms.ts';
import { namesUnit } from './units.ts';

/** A text with the facts that it tells. */
export interface Telling {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateFact[];
}

/** Of what speaks for another fact in a claim's place, the share that must speak for the claim's own. */
const SHARE = 0.4;
/** A unit that stands so many characters from a number may be its own: "Day Six", "4 and 6 cents". */
const UNIT_REACH = 40;

/** "Seven others" are told of by "one of eight". */
const OTHERS = /^ others?(?!\p{L})/u;

/** "Spain and the U.S. … the two nations". */
const PAIR = /\p{Lu}[\p{L}.]* and (?:the )?\p{Lu}/u;
const THE_TWO = /(?<!\p{L})(?:the|these|those) $/iu;

/** What one place of the evidence has to say on a fact of a claim. */
type Answer = 'agrees' | 'differs' | 'other';

export function readTelling(text: string, language: string | null): Telling {
  return {
    text,
    terms: readTerms(text),
    quantities: findQuantities(text, language),
    dates: findDates(text),
  };
}

/** Whether the evidence tells a claim's number, and of what the claim tells it of. */
export function isQuantityTold(claimed: Quantity, claim: Telling, evidence: Telling): boolean {
  const { value, unit } = claimed;
  if (unit === null && (isPair(claimed, claim) || isInDate(claimed, claim, evidence))) return true;
  const isOthers = OTHERS.test(claim.text.slice(claimed.end));
  return isBestTold({ claimed, claim, evidence, facts: evidence.quantities }, (held, around) => {
    const isThing = isSameThing(around.own, around.other);
    const isValue = isSameValue(claimed, held) || (isOthers && held.value === value + 1);
    if (isValue && isSameUnit(claimed, held)) {
      if (claimed.isOrdinal !== held.isOrdinal && !isThing) return 'other';
      if (value === held.value && isOtherSide(claimed, held)) return 'differs';
      return isUnitNear(claimed, held, evidence.text) ? 'agrees' : 'other';
    }
    if (claimed.isOrdinal !== held.isOrdinal) return 'other';
    if (unit !== null && value === held.value) return 'differs';
    return unit === held.unit && isSamePlace(around.own, around.other) ? 'differs' : 'other';
  });
}

/** Whether a claim counts two that it names itself. */
function isPair({ value, start }: Quantity, { text }: Telling): boolean {
  return value === 2 && THE_TWO.test(text.slice(0, start)) && PAIR.test(text);
}

/** Whether a number is a year of the evidence's dates, or a day of them where the claim tells days ("May 18-26"). */
function isInDate({ value, isOrdinal }: Quantity, claim: Telling, evidence: Telling): boolean {
  const isDay = isOrdinal || claim.dates.some(({ month }) => month !== null);
  return evidence.dates.some(({ day, year }) => year === value || (isDay && day === value));
}

/** Whether the evidence tells a claim's date, and of what the claim tells it of. */
export function isDateTold(claimed: DateFact, claim: Telling, evidence: Telling): boolean {
  const isYear = claimed.month === null && claimed.weekday === null;
  if (isYear && evidence.quantities.some(({ value }) => value === claimed.year)) return true;
  if (!isDateHeld(claimed, evidence.dates)) return false;
  const isInOnePlace = evidence.dates.some((held) => isDateHeld(claimed, [held]));
  if (!isInOnePlace) return true;
  return isBestTold({ claimed, claim, evidence, facts: evidence.dates }, (held) => {
    if (isDateHeld(claimed, [held])) return 'agrees';
    return isSameKind(claimed, held) ? 'differs' : 'other';
  });
}

/** Whether the places that agree speak of what the claim speaks of nearly as clearly as those that differ. */
function isBestTold<Fact extends Span>(
  question: {
    readonly claimed: Fact;
    readonly claim: Telling;
    readonly evidence: Telling;
    readonly facts: readonly Fact[];
  },
  answerOf: (
    held: Fact,
    around: { readonly own: Surroundings; readonly other: Surroundings },
  ) => Answer,
): boolean {
  const { claimed, claim, evidence, facts } = question;
  const own = surroundingsOf(claim.terms, claimed);
  let agreeing = -1;
  let differing = 0;
  for (const held of facts) {
    const other = surroundingsOf(evidence.terms, held);
    const answer = answerOf(held, { own, other });
    if (answer === 'agrees') agreeing = Math.max(agreeing, likeness(own, other));
    if (answer === 'differs') differing = Math.max(differing, likeness(own, other));
  }
  return agreeing >= SHARE * differing;
}

/** What is understood where it isn't told: an age is in years, and "5 to 7 pm" begins in the afternoon. */
const UNDERSTOOD: ReadonlySet<string> = new Set(['year', 'am', 'pm']);

/** A number told with a unit may stand without it in the evidence where the unit is near or understood. */
function isUnitNear({ unit }: Quantity, held: Quantity, text: string): boolean {
  if (unit === held.unit || unit === null || UNDERSTOOD.has(unit)) return true;
  return namesUnit(text.slice(Math.max(0, held.start - UNIT_REACH), held.end + UNIT_REACH), unit);
}

function isSameKind(one: DateFact, other: DateFact): boolean {
  if (one.weekday !== null || other.weekday !== null) {
    return one.weekday !== null && other.weekday !== null;
  }
  return (one.year !== null && other.year !== null) || (one.month !== null && other.month !== null);
}
