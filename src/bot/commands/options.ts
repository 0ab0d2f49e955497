import type { OptionDefinition } from '../../domain/chat.ts';
import { SUMMARY_LENGTHS, type SummaryLength } from '../../domain/summary.ts';
import { actionId } from '../action.ts';
import { option } from '../command.ts';
import type { Narrowed } from '../views/nothing-held.ts';

const SPANS: Readonly<Record<string, number | null>> = {
  '24h': 24,
  '3d': 72,
  '7d': 168,
  '30d': 720,
  all: null,
};

export const SINCE_OPTION: OptionDefinition = option('since', 'How far back to look', {
  choices: Object.keys(SPANS),
});

export const LENGTH_OPTION: OptionDefinition = option('length', 'How much to say', {
  choices: SUMMARY_LENGTHS,
});

export const SOURCE_OPTION: OptionDefinition = option('source', 'Only this source or outlet', {
  type: 'named',
  isCompleted: true,
});

export const PRIVATE_OPTION: OptionDefinition = option('private', 'Show the answer only to you', {
  type: 'flag',
});

type Options = Readonly<Record<string, string>>;

export function lengthOf(options: Options): SummaryLength {
  return SUMMARY_LENGTHS.find((length) => length === options['length']) ?? 'normal';
}

/** The instant from which news count; `null` for all that is held. */
export function sinceOf(options: Options, now: Temporal.Instant): Temporal.Instant | null {
  const hours = SPANS[options['since'] ?? 'all'] ?? null;
  return hours === null ? null : now.subtract({ hours });
}

/** What a search was narrowed to by its time and source ("from the last 3 days by The Ledger"); `null` for nothing. */
export function narrowedBy(command: string, options: Options): Narrowed | null {
  const { since, source, page: _page, proof: _proof, ...wider } = options;
  const hours = SPANS[since ?? 'all'] ?? null;
  const span = hours === null ? [] : [`from the last ${spanText(hours)}`];
  const words = [...span, ...(source === undefined ? [] : [`by “${source}”`])].join(' ');
  if (words === '') return null;
  const id = actionId(command, wider);
  return { words, wider: { id, label: 'Search all that is held', style: 'normal' } };
}

function spanText(hours: number): string {
  return hours <= 24 ? `${hours} hours` : `${hours / 24} days`;
}
