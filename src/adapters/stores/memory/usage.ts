import type { Owner } from '../../../domain/identity.ts';
import { ownerOfPlace } from '../../../domain/place-key.ts';
import type { UsageLog, UsageRow } from '../../../ports/store-model.ts';
import type { Shelf } from './shelf.ts';

export function createUsage({ usage }: Shelf): UsageLog {
  return {
    async addUsage(row) {
      add(usage, row);
    },
    async listUsage(since) {
      return [...usage]
        .filter(([, { day }]) => day >= since)
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([, row]) => row);
    },
  };
}

function add(usage: Shelf['usage'], row: UsageRow): void {
  const key = `${row.day} ${row.purpose} ${row.model} ${row.place ?? ''}`;
  const before = usage.get(key);
  usage.set(key, {
    ...row,
    calls: row.calls + (before?.calls ?? 0),
    inputTokens: row.inputTokens + (before?.inputTokens ?? 0),
    outputTokens: row.outputTokens + (before?.outputTokens ?? 0),
  });
}

/** What an owner's places used stays counted, since it was spent, and tells of nobody any more. */
export function forgetPlaces({ usage }: Shelf, owner: Owner): void {
  for (const [key, row] of usage) {
    if (row.place === null || ownerOfPlace(row.place) !== owner) continue;
    usage.delete(key);
    add(usage, { ...row, place: null });
  }
}
