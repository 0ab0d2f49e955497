import type { SourceHealth, SourceSpec } from '../../domain/source.ts';

/** So long a source may fail before somebody is told. */
const PATIENCE_HOURS = 24;

/** What whoever reads a source is told of it: once when it broke, once when it is back. */
export interface SourceNotice {
  readonly kind: 'broke' | 'back';
  readonly source: SourceSpec;
  readonly failingSince: Temporal.Instant;
  /** In a person's words; `null` when it is back. */
  readonly fault: string | null;
}

/**
 * The notice that is due between two states of a source's health, `null` for none. It follows from the two alone:
 * nothing has to be remembered, and a restart neither doubles nor loses it.
 */
export function noticeBetween(
  source: SourceSpec,
  before: SourceHealth | null,
  after: SourceHealth,
): SourceNotice | null {
  const wasKnown = before !== null && isLongBroken(before);
  if (after.failingSince !== null) {
    if (wasKnown || !isLongBroken(after)) return null;
    return { kind: 'broke', source, failingSince: after.failingSince, fault: after.fault };
  }
  if (!wasKnown || before.failingSince === null) return null;
  return { kind: 'back', source, failingSince: before.failingSince, fault: null };
}

function isLongBroken({ failingSince, lastTriedAt }: SourceHealth): boolean {
  if (failingSince === null || lastTriedAt === null) return false;
  return failingSince.until(lastTriedAt).total('hours') >= PATIENCE_HOURS;
}
