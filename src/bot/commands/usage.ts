import { channelKey } from '../../domain/place-key.ts';
import { reply, type Block, type Inline } from '../../domain/reply.ts';
import type { Clock } from '../../ports/clock.ts';
import type { UsageLog, UsageRow } from '../../ports/store-model.ts';
import { define, type Command } from '../command.ts';
import type { About } from '../needs.ts';
import { count } from '../views/count.ts';
import { paragraph } from '../views/notice.ts';

export interface UsageCommandNeeds {
  readonly store: Pick<UsageLog, 'listUsage'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly about: About;
}

const DAYS = 7;
const MILLION = 1_000_000;

/** `/usage`: what the language model was used for here and in all, by day (UTC) and purpose, and what it cost. */
export const usage: Command<UsageCommandNeeds> = {
  definition: define('usage', 'What the language model has used', { access: 'manager' }),
  async run({ store, clock, about }, { place }) {
    const today = clock.now().toZonedDateTimeISO('UTC').toPlainDate();
    const rows = await store.listUsage(today.subtract({ days: DAYS - 1 }).toString());
    const here = rows.filter((row) => row.place === channelKey(place));
    const spent = (some: readonly UsageRow[]) =>
      some
        .filter(({ day }) => day === today.toString())
        .reduce((sum, row) => sum + tokensOf(row), 0);
    return reply('list', {
      title: 'Usage of the language model',
      blocks:
        rows.length === 0
          ? [paragraph('No language model was used in the last 7 days.')]
          : [...part('Here', here, about), ...part('Everywhere', rows, about)],
      footer: [
        ...budgetPart(spent(here), about.model.placeDailyTokens, 'used here today'),
        ...budgetPart(spent(rows), about.model.dailyTokens, 'used today'),
      ],
      isPrivate: true,
    });
  },
};

/** Rows of different places as one, the newest day first: nobody is told which places there are. */
function part(title: string, rows: readonly UsageRow[], about: About): readonly Block[] {
  const groups = Map.groupBy(rows, ({ day, purpose, model }) => `${day} ${purpose} ${model}`);
  const items = [...groups.values()]
    .toReversed()
    .map((group) => usageItem(group.reduce(add), about));
  const heading: Block = { type: 'heading', level: 2, text: title, url: null };
  return [heading, items.length === 0 ? paragraph('Nothing.') : { type: 'list', items }];
}

function add(one: UsageRow, other: UsageRow): UsageRow {
  return {
    ...one,
    calls: one.calls + other.calls,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}

function budgetPart(spent: number, most: number | null, words: string): readonly string[] {
  if (most === null) return [];
  return [`${spent.toLocaleString('en')} of ${most.toLocaleString('en')} tokens ${words}`];
}

function usageItem(row: UsageRow, { model }: About): readonly Inline[] {
  const cost =
    (row.inputTokens * model.inputPricePerMillion +
      row.outputTokens * model.outputPricePerMillion) /
    MILLION;
  const price = cost === 0 ? '' : `, costing ${cost.toFixed(4)}`;
  return [
    { type: 'strong', text: row.day },
    `: ${row.purpose}, ${count(row.calls, 'call')}, ${count(tokensOf(row), 'token')} of ${row.model}${price}`,
  ];
}

function tokensOf({ inputTokens, outputTokens }: UsageRow): number {
  return inputTokens + outputTokens;
}
