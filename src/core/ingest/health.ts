import { BroadsheetError, type ErrorCode } from '../../domain/errors.ts';
import { redactUrl } from '../../text/redact.ts';
import { estimateChange, intervalAfterFailure, intervalAfterSuccess } from './schedule.ts';
import type { SourceId } from '../../domain/identity.ts';
import type { SourceHealth } from '../../domain/source.ts';
import type { Poll } from '../../ports/source.ts';

/** Faults that trying again soon can't help. */
const LASTING: ReadonlySet<ErrorCode> = new Set(['not-found', 'refused-address']);

/** A source of which nothing is known yet. */
export function newHealth(source: SourceId): SourceHealth {
  return {
    source,
    lastTriedAt: null,
    lastSucceededAt: null,
    nextPollAt: null,
    failures: 0,
    failingSince: null,
    fault: null,
    etag: null,
    lastModified: null,
    itemCount: 0,
    changeMinutes: null,
  };
}

export interface PollFacts {
  readonly now: Temporal.Instant;
  /** From 0 to 1, for the jitter. */
  readonly chance: number;
  readonly leastMinutes?: number;
}

export function healthAfterPoll(
  before: SourceHealth,
  poll: Poll,
  broughtNew: boolean,
  { now, chance, leastMinutes }: PollFacts,
): SourceHealth {
  const dates = (poll.entries ?? []).flatMap(({ item }) => {
    const date = item?.publishedAt ?? item?.updatedAt ?? null;
    return date === null ? [] : [date];
  });
  const changeMinutes = estimateChange({
    known: before.changeMinutes,
    broughtNew,
    minutesSince: before.lastSucceededAt?.until(now).total('minutes') ?? null,
    dates,
  });
  const interval = intervalAfterSuccess({
    changeMinutes,
    waitMs: poll.waitMs,
    chance,
    ...(leastMinutes !== undefined && { leastMinutes }),
  });
  return {
    source: before.source,
    lastTriedAt: now,
    lastSucceededAt: now,
    nextPollAt: now.add({ milliseconds: interval }),
    failures: 0,
    failingSince: null,
    fault: null,
    etag: poll.etag,
    lastModified: poll.lastModified,
    itemCount: poll.entries?.length ?? before.itemCount,
    changeMinutes,
  };
}

export function healthAfterFailure(
  before: SourceHealth,
  error: unknown,
  { now, chance }: PollFacts,
): SourceHealth {
  const known = error instanceof BroadsheetError ? error : null;
  const failures = before.failures + 1;
  const interval = intervalAfterFailure({
    failures,
    retryAfterMs: known?.retryAfterMs ?? null,
    isLasting: known !== null && !known.isTransient && LASTING.has(known.code),
    chance,
  });
  return {
    ...before,
    lastTriedAt: now,
    nextPollAt: now.add({ milliseconds: interval }),
    failures,
    failingSince: before.failingSince ?? now,
    fault: faultOf(error),
  };
}

/** A fault in a person's words, without secrets of an address. */
export function faultOf(error: unknown): string {
  if (error instanceof BroadsheetError) return redactUrl(error.advice ?? error.message);
  return 'It can’t be read because of a fault in Broadsheet itself. The log says more.';
}
