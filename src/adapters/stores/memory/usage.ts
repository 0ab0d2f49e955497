import type { UsageLog } from '../../../ports/store-model.ts';
import type { Shelf } from './shelf.ts';

export function createUsage({ usage }: Shelf): UsageLog {
  return {
    async addUsage(row) {
      const key = `${row.day} ${row.purpose} ${row.model}`;
      const before = usage.get(key);
      usage.set(key, {
        ...row,
        calls: row.calls + (before?.calls ?? 0),
        inputTokens: row.inputTokens + (before?.inputTokens ?? 0),
        outputTokens: row.outputTokens + (before?.outputTokens ?? 0),
      });
    },
    async listUsage(since) {
      return [...usage]
        .filter(([, { day }]) => day >= since)
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([, row]) => row);
    },
  };
}
