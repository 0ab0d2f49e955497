import { BroadsheetError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { LanguageModel, ModelRequest, TokenUsage } from '../ports/model.ts';
import type { UsageLog } from '../ports/store-model.ts';

/** Fewer than in any script, so that a call never takes more than was set aside for it. */
const CHARACTERS_PER_TOKEN = 1;
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

/** A model whose tokens are counted, and that refuses a call which might pass the day's budget before it is made. */
export function budgetModel(model: LanguageModel, budget: Budget): LanguageModel {
  const running = new Set<ModelRequest>();

  async function checkBudget(request: ModelRequest, day: string): Promise<void> {
    // Taken before the log is read: a call that ends meanwhile is counted twice rather than not at all.
    const open = [...running];
    const rows = await budget.usage.listUsage(day);
    const spent = tokensOf(rows, open);
    if (spent > (budget.dailyTokens ?? Infinity)) throw refusal(HARD_NOTE);
    if (budget.placeDailyTokens !== null && request.place !== undefined) {
      const isHere = ({ place }: { readonly place?: string | null }) => place === request.place;
      const here = tokensOf(rows.filter(isHere), open.filter(isHere));
      if (here > budget.placeDailyTokens) throw refusal(PLACE_NOTE);
    }
    const isSpared = request.purpose === 'summary';
    if (isSpared && spent > (budget.softDailyTokens ?? Infinity)) throw refusal(SOFT_NOTE);
  }

  async function note(request: ModelRequest, day: string, used: TokenUsage): Promise<void> {
    const { inputTokens, outputTokens } = used;
    const { purpose, place = null } = request;
    const row = { day, purpose, place, model: model.name, calls: 1 };
    await budget.usage.addUsage({ ...row, inputTokens, outputTokens });
  }

  return {
    name: model.name,
    maxInputTokens: model.maxInputTokens,
    async generate(request) {
      const day = budget.clock.now().toString().slice(0, 10);
      const call = { ...request };
      running.add(call);
      try {
        await checkBudget(request, day);
        const generation = await model.generate(request);
        await note(request, day, generation.usage);
        return generation;
      } finally {
        running.delete(call);
      }
    },
  };
}

/** What was taken, and the most that running calls can take. */
function tokensOf(rows: readonly TokenUsage[], open: readonly ModelRequest[]): number {
  const taken = rows.reduce((sum, row) => sum + row.inputTokens + row.outputTokens, 0);
  return open.reduce((sum, request) => sum + mostTokens(request), taken);
}

function mostTokens({ instructions, input, maxOutputTokens }: ModelRequest): number {
  return Math.ceil((instructions.length + input.length) / CHARACTERS_PER_TOKEN) + maxOutputTokens;
}

function refusal(advice: string): BroadsheetError {
  return new BroadsheetError('rate-limited', 'the daily token budget is spent', { advice });
}
