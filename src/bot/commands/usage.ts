import { reply, type Inline } from '../../domain/reply.ts';
import type { Clock } from '../../ports/clock.ts';
import type { UsageLog, UsageRow } from '../../ports/store-model.ts';
import { define, type Command } from '../command.ts';
import type { About } from '../needs.ts';
import { count } from '../views/count.ts';
import { paragraph } from '../views/notice.ts';

interface Needs {
  readonly store: Pick<UsageLog, 'listUsage'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly about: About;
}

const DAYS = 7;
const MILLION = 1_000_000;

/** `/usage`: what the language model was used for, by day (UTC) and purpose, and what it cost. */
export const usage: Command<Needs> = {
  definition: define('usage', 'What the language model has used', { access: 'manager' }),
  async run({ store, clock, about }) {
    const today = clock.now().toZonedDateTimeISO('UTC').toPlainDate();
    const rows = await store.listUsage(today.subtract({ days: DAYS - 1 }).toString());
    const items = rows.toReversed().map((row) => usageItem(row, about));
    const spent = rows
      .filter(({ day }) => day === today.toString())
      .reduce((sum, row) => sum + tokensOf(row), 0);
    const { dailyTokens } = about.model;
    const nothing = paragraph('No language model was used in the last 7 days.');
    return reply('list', {
      title: 'Usage of the language model',
      blocks: items.length === 0 ? [nothing] : [{ type: 'list', items }],
      footer:
        dailyTokens === null
          ? []
          : [
              `${spent.toLocaleString('en')} of ${dailyTokens.toLocaleString('en')} tokens used today`,
            ],
      isPrivate: true,
    });
  },
};

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
