import { parseDate } from '../dates.ts';
import { elementsNamed, elementText } from './pick.ts';
import type { FeedPart } from './scan.ts';

/** Clocks of publishers may run ahead by this much; later dates are mistakes. */
const MAX_AHEAD_MS = 24 * 3_600_000;

/** The first believable date under these names. */
export function pickDate(
  part: FeedPart,
  names: readonly string[],
  fetchedAt: Temporal.Instant,
): Temporal.Instant | null {
  for (const element of elementsNamed(part, names)) {
    const date = readDate(elementText(element), fetchedAt);
    if (date !== null) return date;
  }
  return null;
}

/** A date between 1970 and a day after the fetch: everything else ("year 1", "year 9999") stands for none. */
export function readDate(text: string, fetchedAt: Temporal.Instant): Temporal.Instant | null {
  const date = parseDate(text);
  if (date === null) return null;
  const instantMs = date.epochMilliseconds;
  return instantMs > 0 && instantMs <= fetchedAt.epochMilliseconds + MAX_AHEAD_MS ? date : null;
}
