import { words } from '../words.ts';
import { isKindWord } from './asked-kind.ts';
import type { AskedKind } from './kinds.ts';
import type { Asked } from './asked.ts';
import { findKindSpans, type KindSpan } from './kind-spans.ts';
import { share, type Matched } from './matches.ts';
import { looksLikePerson } from './person-names.ts';

/** What a sentence has of the thing that is asked for. */
export interface ThingFound {
  /** Whether something of the kind stands in it that the question doesn't name itself. */
  readonly isHeld: boolean;
  /** How near it stands to a word of the question that is no name, 1 for a neighbour; 0 where nothing is held. */
  readonly nearness: number;
  /** The most of the question's terms, by weight, that stand around one. */
  readonly around: number;
  /** Whether one is a person's name, or a reason that is called so. */
  readonly isSure: boolean;
}

interface Ground {
  readonly matched: Matched;
  /** By term of the question. */
  readonly isNamed: readonly boolean[];
}

export const NO_THING: ThingFound = { isHeld: false, nearness: 0, around: 0, isSure: false };
/** So many characters further off counts half. */
const HALF_AT = 30;
/** What stands around a thing is so many characters off at most. */
const AROUND = 50;
/** Unlike "after" or "to", which may tell anything else. */
const SAYS_REASON =
  /(?<!\p{L})(?:because|due to|as a result|thanks to|in order to|so that|reasons?|caused? by|blamed?|citing|since|weil|wegen|aufgrund|grund|ursache|infolge|parce que|à cause|en raison|porque|debido|a causa|poiché|devido|omdat|vanwege|doordat|ponieważ|z powodu|из-за|потому что|в результате|тому що|внаслідок)(?!\p{L})/iu;
/** "X, the mayor of …", "X, 47,", "X is a …" */
const INTRODUCES =
  /^(?:,? (?:\(\d+\),? )?(?:an?|the|who|whose|chief|former|der|die|ein|eine|le|la|un|une|el|una) |,? (?:is|was|ist|war|est|était|es|era) (?:an?|the|one|ein|eine|der|die|un|une|le|la|el)\b|,? \d{2},)/u;
/** "the mayor X", "founder X" */
const INTRODUCED = /(?:^|[\s"“])\p{Ll}{2,}(?:er|or|ist|ress|man|ant|ent|ian|eur|in|ll) $/u;

export function thingFound(
  { kind, terms }: Asked,
  text: string,
  { matched, isNamed }: Ground,
): ThingFound {
  if (kind === null) return NO_THING;
  const asked = new Set(terms.map(({ word }) => bare(word)));
  const things = findKindSpans(text, kind).filter((span) => {
    const isAsked = words(text.slice(span.start, span.end)).every((word) => asked.has(bare(word)));
    return kind === 'identity' ? isAsked && isIntroduced(text, span) : !isAsked;
  });
  const places = terms.flatMap(({ word }, term) =>
    isNamed[term] === true || isKindWord(word) ? [] : (matched.places[term] ?? []),
  );
  const gaps = things.flatMap(({ start, end }) =>
    places.map((place) => (place < start ? start - place : Math.max(0, place - end))),
  );
  const nearest = Math.min(...gaps);
  return {
    isHeld: things.length > 0,
    nearness: HALF_AT / (HALF_AT + nearest),
    around: Math.max(0, ...things.map((thing) => shareAround(terms, matched, thing))),
    isSure: things.some(({ start, end }) => isSure(kind, text.slice(start, end))),
  };
}

function isSure(kind: AskedKind, thing: string): boolean {
  if (kind === 'reason') return SAYS_REASON.test(thing);
  return (kind === 'name' || kind === 'identity') && looksLikePerson(thing);
}

function shareAround(
  terms: Asked['terms'],
  { met, places }: Matched,
  { start, end }: KindSpan,
): number {
  const isAround = (place: number): boolean => place >= start - AROUND && place <= end + AROUND;
  return share(
    terms.map(({ weight }) => weight),
    met.map((strength, term) => (places[term]?.some(isAround) === true ? strength : 0)),
  );
}

function bare(word: string): string {
  return word.replace(/['’]s$/u, '');
}

function isIntroduced(text: string, { start, end }: KindSpan): boolean {
  return INTRODUCES.test(text.slice(end)) || INTRODUCED.test(text.slice(0, start));
}

/** Whether the thing stands for the noun that asks for it: a date for "date". */
export function standsFor({ isHeld }: ThingFound, word: string): boolean {
  return isHeld && isKindWord(word);
}
