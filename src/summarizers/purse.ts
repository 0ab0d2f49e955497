import { BroadsheetError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { ModelPurpose, TokenUsage } from '../ports/model.ts';
import type { UsageLog } from '../ports/store-model.ts';

const SOFT_NOTE = 'The model is spared for answers today: sentences are quoted.';
const HARD_NOTE = 'The daily budget for the model is spent: sentences are quoted.';
const PLACE_NOTE = 'This place has spent its daily share of the model: sentences are quoted.';

export interface Budget {
  readonly usage: UsageLog;
  readonly clock: Pick<Clock, 'now'>;
  /** Tokens a day (UTC) from which only answers and digests use the model; `null` for no such limit. */
  readonly softDailyTokens: number | null;
  /** Tokens a day that are never passed; `null` for no limit. */
  readonly dailyTokens: number | null;
  /** Tokens a day that no place passes; `null` for no limit. */
  readonly placeDailyTokens: number | null;
}

/** One call that is paid for. */
interface Expense {
  readonly purpose: ModelPurpose;
  readonly model: string;
  /** `null` where it is for nobody's place. */
  readonly place: string | null;
  /** The most that it can take. */
  readonly mostTokens: number;
}

/** Counts tokens, and refuses a call which might pass the day's budget before it is made. */
export interface Purse {
  spend<Bought extends { readonly usage: TokenUsage }>(
    expense: Expense,
    buy: () => Promise<Bought>,
  ): Promise<Bought>;
}

export function createPurse(budget: Budget): Purse {
  const running = new Set<Expense>();

  async function checkBudget({ place, purpose }: Expense, day: string): Promise<void> {
    // Taken before the log is read: a call that ends meanwhile is counted twice rather than not at all.
    const open = [...running];
    const rows = await budget.usage.listUsage(day);
    const spent = tokensOf(rows, open);
    if (spent > (budget.dailyTokens ?? Infinity)) throw refusal(HARD_NOTE);
    if (budget.placeDailyTokens !== null && place !== null) {
      const isHere = (one: { readonly place: string | null }) => one.place === place;
      const here = tokensOf(rows.filter(isHere), open.filter(isHere));
      if (here > budget.placeDailyTokens) throw refusal(PLACE_NOTE);
    }
    const isSpared = purpose === 'summary';
    if (isSpared && spent > (budget.softDailyTokens ?? Infinity)) throw refusal(SOFT_NOTE);
  }

  return {
    async spend(given, buy) {
      const { mostTokens: _most, ...expense } = given;
      const day = budget.clock.now().toString().slice(0, 10);
      const open = { ...given };
      running.add(open);
      try {
        await checkBudget(open, day);
        const bought = await buy();
        const { inputTokens, outputTokens } = bought.usage;
        await budget.usage.addUsage({ ...expense, day, calls: 1, inputTokens, outputTokens });
        return bought;
      } finally {
        running.delete(open);
      }
    },
  };
}

/** What was taken, and the most that running calls can take. */
function tokensOf(rows: readonly TokenUsage[], open: readonly Expense[]): number {
  const taken = rows.reduce((sum, row) => sum + row.inputTokens + row.outputTokens, 0);
  return open.reduce((sum, { mostTokens }) => sum + mostTokens, taken);
}

function refusal(advice: string): BroadsheetError {
  return new BroadsheetError('rate-limited', 'the daily token budget is spent', { advice });
}
