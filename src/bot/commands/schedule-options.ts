import type { OptionDefinition, Suggestion } from '../../domain/chat.ts';
import { MAX_DIGEST_STORIES } from '../../domain/digest.ts';
import { splitTimeWords } from '../../domain/schedule-words.ts';
import type { OrderWords, SubscriptionNeeds } from '../../core/subscriptions.ts';
import { MAX_SUGGESTIONS, option, type CompletionRequest, type Invocation } from '../command.ts';
import type { About } from '../needs.ts';
import type { KnownSources } from '../unknown-sources.ts';
import {
  completeLast,
  completeSource,
  completeTopic,
  type SourceCompletion,
  type TopicCompletion,
} from './completions.ts';
import { LENGTH_OPTION } from './options.ts';

export type ScheduleNeeds = SubscriptionNeeds & { readonly about: About };

/** For the options that are completed. */
export type OrderNeeds = ScheduleNeeds & {
  readonly store: TopicCompletion & SourceCompletion & KnownSources;
};

export const NUMBER_OPTION: OptionDefinition = option(
  'number',
  'Which one, by its number in /schedule list',
);

/** What an order may say besides its time. */
export const ORDER_OPTIONS: readonly OptionDefinition[] = [
  option('days', 'daily, weekdays, weekends, or such as mon,wed,fri', { type: 'named' }),
  option('timezone', 'Continent and city, such as Europe/Berlin', {
    type: 'named',
    isCompleted: true,
  }),
  option('topics', 'What comes first, separated by commas', { type: 'named', isCompleted: true }),
  option('sources', 'Only these sources or outlets, separated by commas', {
    type: 'named',
    isCompleted: true,
  }),
  option('max_stories', `1 to ${MAX_DIGEST_STORIES} stories`, { type: 'number' }),
  LENGTH_OPTION,
  option('cron', 'Instead of a time: a cron expression in quotation marks', { type: 'named' }),
];

export function orderWords({ options }: Pick<Invocation, 'options'>): OrderWords {
  const word = (name: string) => options[name] ?? null;
  const time = options['time'];
  const behind = time === undefined ? null : splitTimeWords(time);
  return {
    time: behind?.time ?? null,
    days: word('days') ?? behind?.days ?? null,
    cron: word('cron'),
    timeZone: word('timezone') ?? behind?.timeZone ?? null,
    topics: word('topics'),
    sources: word('sources'),
    maxStories: word('max_stories'),
    length: word('length'),
  };
}

/** What may be meant by an option of an order that is being typed. */
export async function completeOrder(
  { store }: OrderNeeds,
  { option: name, text, place }: Pick<CompletionRequest, 'option' | 'text' | 'place'>,
): Promise<readonly Suggestion[]> {
  if (name === 'timezone') return suggestTimeZones(text);
  if (name === 'topics') {
    return await completeLast(text, (last) => completeTopic(store, place.owner, last));
  }
  if (name !== 'sources') return [];
  return await completeLast(text, (last) => completeSource(store, place.owner, last));
}

/** Time zones whose name holds what was typed. */
export function suggestTimeZones(text: string): readonly { label: string; value: string }[] {
  const typed = text.toLowerCase().replaceAll(' ', '_');
  return ['UTC', ...Intl.supportedValuesOf('timeZone')]
    .filter((zone) => zone.toLowerCase().includes(typed))
    .slice(0, MAX_SUGGESTIONS)
    .map((zone) => ({ label: zone, value: zone }));
}
