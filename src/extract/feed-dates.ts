import { parseDate } from './dates.ts';
import { elementsNamed, elementText } from './feed-pick.ts';
import type { FeedPart } from './feed-scan.ts';

/** Clocks of publishers may run ahead by this much; later dates are mistakes. */
const MAX_AHEAD = { hours: 24 } as const;

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
  if (date === null || date.epochMilliseconds <= 0) return null;
  return Temporal.Instant.compare(date, fetchedAt.add(MAX_AHEAD)) > 0 ? null : date;
}
