import { BroadsheetError } from '../domain/errors.ts';
import type { Owner } from '../domain/identity.ts';
import { SUMMARY_LENGTHS, type SummaryLength } from '../domain/summary.ts';

/** Programs read what the prompt on the same machine reads. */
export const PROGRAM_OWNER = 'terminal:local' as Owner;

type Options = Readonly<Record<string, string>>;

const SPAN = /^(?<number>\d{1,4})(?<unit>[hdw])$/u;
const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168 };

export function lengthOf(options: Options): SummaryLength {
  const asked = options['length'] ?? 'normal';
  const length = SUMMARY_LENGTHS.find((known) => known === asked);
  if (length !== undefined) return length;
  const advice = `Give --length ${SUMMARY_LENGTHS.join(', ')}.`;
  throw new BroadsheetError('invalid-input', `unknown length "${asked}"`, { advice });
}

/** "24h", "3d", "2w"; `null` for "all" and where nothing was asked. */
export function sinceOf(options: Options, now: Temporal.Instant): Temporal.Instant | null {
  const asked = options['since'] ?? 'all';
  if (asked === 'all') return null;
  const groups = SPAN.exec(asked)?.groups;
  if (groups === undefined) {
    const advice = 'Give --since 24h, 3d, 7d, 30d or all.';
    throw new BroadsheetError('invalid-input', `unknown span "${asked}"`, { advice });
  }
  return now.subtract({ hours: Number(groups['number']) * (HOURS[groups['unit'] ?? ''] ?? 1) });
}
