import { words } from '../words.ts';
import { isKindNoun } from './asked-kind.ts';
import type { Asked } from './asked.ts';
import { findKindSpans, type KindSpan } from './kind-spans.ts';
import type { Matched } from './matches.ts';

/** What a sentence has of the thing that is asked for. */
export interface ThingFound {
  /** Whether something of the kind stands in it that the question doesn't name itself. */
  readonly isHeld: boolean;
  /** How near it stands to a word of the question that is no name, 1 for a neighbour; 0 where nothing is held. */
  readonly nearness: number;
}

interface Ground {
  readonly matched: Matched;
  /** By term of the question. */
  readonly isNamed: readonly boolean[];
}

const NONE: ThingFound = { isHeld: false, nearness: 0 };
/** So many characters further off counts half. */
const HALF_AT = 30;
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
  if (kind === null) return NONE;
  const asked = new Set(terms.map(({ word }) => bare(word)));
  const things = findKindSpans(text, kind).filter((span) => {
    const isAsked = words(text.slice(span.start, span.end)).every((word) => asked.has(bare(word)));
    return kind === 'identity' ? isAsked && isIntroduced(text, span) : !isAsked;
  });
  const places = terms.flatMap(({ word }, term) =>
    isNamed[term] === true || isKindNoun(word) ? [] : (matched.places[term] ?? []),
  );
  const gaps = things.flatMap(({ start, end }) =>
    places.map((place) => (place < start ? start - place : Math.max(0, place - end))),
  );
  const nearest = Math.min(...gaps);
  return { isHeld: things.length > 0, nearness: HALF_AT / (HALF_AT + nearest) };
}

function bare(word: string): string {
  return word.replace(/['’]s$/u, '');
}

function isIntroduced(text: string, { start, end }: KindSpan): boolean {
  return INTRODUCES.test(text.slice(end)) || INTRODUCED.test(text.slice(0, start));
}

/** Whether the thing stands for the noun that asks for it: a date for "date". */
export function standsFor({ isHeld }: ThingFound, word: string): boolean {
  return isHeld && isKindNoun(word);
}
