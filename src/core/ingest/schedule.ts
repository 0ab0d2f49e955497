/** No source is asked more often, unless the operator says so; none less often, however dead it seems. */
const SHORTEST_MINUTES = 15;
const LONGEST_MINUTES = 24 * 60;
/** A server's word about a good answer (max-age is often set without thought) holds so long at most. */
const LONGEST_WISH_MINUTES = 6 * 60;
/** A source that is gone for good is asked four times a day. */
const LASTING_MINUTES = 6 * 60;
/** So much of the interval is left to chance, so that sources don't keep step. */
const JITTER = 0.2;
/** A source that brings something new every n minutes is asked about twice in that time. */
const POLLS_PER_CHANGE = 2;
/** By so much the estimate grows with a poll that brings nothing, and so much a new observation counts. */
const GROWTH = 1.1;
const NEW_SHARE = 0.3;
/** So many of the newest dates tell how often a source publishes. */
const TELLING_DATES = 10;

export interface SuccessFacts {
  readonly changeMinutes: number | null;
  /** What the server or the feed asks for. */
  readonly waitMs: number | null;
  /** The operator's least interval. */
  readonly leastMinutes?: number;
  /** From 0 to 1. */
  readonly chance: number;
}

/** Milliseconds until the next poll after a good one. */
export function intervalAfterSuccess(facts: SuccessFacts): number {
  const { changeMinutes, waitMs, leastMinutes = SHORTEST_MINUTES, chance } = facts;
  const usual = changeMinutes === null ? leastMinutes : changeMinutes / POLLS_PER_CHANGE;
  const wished = Math.min((waitMs ?? 0) / 60_000, LONGEST_WISH_MINUTES);
  const minutes = Math.max(usual, wished, leastMinutes);
  return toMilliseconds(minutes * jitter(chance), Math.max(leastMinutes, wished));
}

export interface FailureFacts {
  /** In a row, this one included. */
  readonly failures: number;
  /** From Retry-After. */
  readonly retryAfterMs: number | null;
  /** Trying again soon can't help (410 Gone). */
  readonly isLasting: boolean;
  readonly chance: number;
}

/** Milliseconds until the next poll after a failure: doubled each time up to a day, never given up. */
export function intervalAfterFailure(facts: FailureFacts): number {
  const { failures, retryAfterMs, isLasting, chance } = facts;
  const doubled = SHORTEST_MINUTES * 2 ** Math.min(failures - 1, 10);
  const asked = (retryAfterMs ?? 0) / 60_000;
  const least = isLasting ? Math.max(asked, LASTING_MINUTES) : asked;
  return toMilliseconds(
    Math.max(doubled, least) * jitter(chance),
    Math.max(least, SHORTEST_MINUTES),
  );
}

/** From 1 to 1 + JITTER: later, never sooner, so that the least interval holds and nobody gathers at it. */
function jitter(chance: number): number {
  return 1 + JITTER * chance;
}

function toMilliseconds(minutes: number, least: number): number {
  const inBounds = Math.min(Math.max(minutes, least), LONGEST_MINUTES);
  return Math.round(inBounds * 60_000);
}

export interface ChangeFacts {
  readonly known: number | null;
  readonly broughtNew: boolean;
  /** Since the last good poll; `null` for the first one. */
  readonly minutesSince: number | null;
  /** Publication instants of the items that it holds now, in any order. */
  readonly dates: readonly Temporal.Instant[];
}

/** The new estimate of how many minutes lie between two things new: from the dates of its items, else from experience. */
export function estimateChange(facts: ChangeFacts): number | null {
  const { known, broughtNew, minutesSince, dates } = facts;
  if (broughtNew) {
    const observed = gapOf(dates) ?? minutesSince;
    if (known === null || observed === null) return observed ?? known;
    return within(known * (1 - NEW_SHARE) + observed * NEW_SHARE);
  }
  return known === null ? null : within(known * GROWTH);
}

/** Mean minutes between the newest dates; `null` for less than three. */
function gapOf(dates: readonly Temporal.Instant[]): number | null {
  const newest = dates
    .map((date) => date.epochMilliseconds)
    .sort((left, right) => right - left)
    .slice(0, TELLING_DATES);
  const [first, last] = [newest[0], newest.at(-1)];
  if (newest.length < 3 || first === undefined || last === undefined) return null;
  return within((first - last) / 60_000 / (newest.length - 1));
}

function within(minutes: number): number {
  return Math.min(Math.max(minutes, 1), LONGEST_MINUTES * POLLS_PER_CHANGE);
}
