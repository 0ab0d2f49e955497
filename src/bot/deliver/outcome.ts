import { BroadsheetError } from '../../domain/errors.ts';
import type { Delivery, Settlement } from '../../domain/delivery.ts';

/** How a try to post went wrong, in the terms of what to do next. */
export type PostFault =
  /** Surely not posted; later it may be. */
  | { readonly type: 'wait'; readonly waitMs: number; readonly scope: BroadsheetError['scope'] }
  | { readonly type: 'retry'; readonly reason: string }
  /** It may stand there or not. */
  | { readonly type: 'unclear'; readonly reason: string }
  | { readonly type: 'too-large' }
  /** The place doesn't take posts (any more). */
  | { readonly type: 'refused'; readonly reason: string; readonly scope: BroadsheetError['scope'] }
  | { readonly type: 'broken'; readonly reason: string };

const DEFAULT_WAIT_MS = 1_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 15 * 60_000;
/** News are no news any more after it. */
const GIVE_UP_AFTER = { hours: 24 };
/** What no wait will mend is tried again a few times only, in case it was the moment's fault. */
const BROKEN_TRIES = 5;

export function classifyFault(error: unknown): PostFault {
  if (!(error instanceof BroadsheetError)) return { type: 'broken', reason: String(error) };
  const reason = error.advice ?? error.message;
  const { scope } = error;
  switch (error.code) {
    case 'rate-limited':
      return { type: 'wait', waitMs: error.retryAfterMs ?? DEFAULT_WAIT_MS, scope };
    case 'unreachable':
    case 'too-slow':
    case 'bad-answer':
      return { type: 'unclear', reason };
    case 'too-large':
      return { type: 'too-large' };
    case 'forbidden':
    case 'not-found':
      return { type: 'refused', reason, scope };
    default:
      return error.isTransient ? { type: 'retry', reason } : { type: 'broken', reason };
  }
}

/** When and whether a delivery is tried again after a fault. */
export function settlementAfter(
  delivery: Delivery,
  fault: PostFault,
  now: Temporal.Instant,
): Settlement {
  const { attempts } = delivery;
  const open = { state: 'open', reason: null, notBefore: now, attempts } as const;
  if (fault.type === 'wait') {
    return { ...open, reason: 'rate limit', notBefore: later(now, fault.waitMs) };
  }
  if (fault.type === 'too-large') return open;
  const tried = { ...open, reason: fault.reason, attempts: attempts + 1 };
  if (fault.type === 'refused') {
    return fault.scope === 'place' ? { ...tried, state: 'failed' } : open;
  }
  const isOver = Temporal.Instant.compare(delivery.dueAt.add(GIVE_UP_AFTER), now) < 0;
  if (isOver) return { ...tried, state: fault.type === 'unclear' ? 'held' : 'failed' };
  if (fault.type === 'broken' && tried.attempts >= BROKEN_TRIES)
    return { ...tried, state: 'failed' };
  const waitMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempts);
  return { ...tried, notBefore: later(now, waitMs) };
}

function later(now: Temporal.Instant, milliseconds: number): Temporal.Instant {
  return now.add({ milliseconds: Math.ceil(milliseconds) });
}
