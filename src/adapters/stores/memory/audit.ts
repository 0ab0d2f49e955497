import { CHANGES_KEPT_DAYS, type AuditLog } from '../../../ports/store-audit.ts';
import type { Shelf } from './shelf.ts';

export function createAudit({ changes }: Shelf): AuditLog {
  return {
    async recordChange(change) {
      const oldest = change.at.subtract({ hours: 24 * CHANGES_KEPT_DAYS });
      for (const [owner, kept] of changes) {
        const left = kept.filter(({ at }) => Temporal.Instant.compare(at, oldest) >= 0);
        changes.set(owner, left);
      }
      changes.set(change.owner, [change, ...(changes.get(change.owner) ?? [])]);
    },
    async listChanges(owner, limit) {
      return (changes.get(owner) ?? []).slice(0, limit);
    },
  };
}
