import type { RateLimitData } from 'discord.js';
import type { Log } from '../../../ports/log.ts';

/** Shorter ones are Discord's everyday pace. */
const LONG_MS = 5_000;

/** A wait that Discord asks for, and for what. */
interface Wait {
  readonly inMs: number;
  /** Without ids and tokens. */
  readonly route: string;
  readonly isGlobal: boolean;
}

/** Tells of a long wait: nothing else would, and what waits would just seem to be lost. */
export function noteLongWait(log: Log, wait: Wait): void {
  if (wait.inMs >= LONG_MS) log.warn('Discord asks to wait', { ...wait });
}

/** What the library asks before each wait of its own: whether to give up instead, which is never wanted. */
export function logLongWaits(log: Log): (wait: RateLimitData) => false {
  return ({ retryAfter, route, global }) => {
    noteLongWait(log, { inMs: retryAfter, route, isGlobal: global });
    return false;
  };
}
