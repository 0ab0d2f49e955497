import type { RateLimitData } from 'discord.js';
import type { Log } from '../../../ports/log.ts';

/** Shorter ones are Discord's everyday pace. */
const LONG_MS = 5_000;

/**
 * Tells of the long waits that Discord asks for, which the library keeps to itself: posts would just seem to be lost.
 * Gives what the library asks before each wait: whether to give up instead, which is never wanted.
 */
export function logLongWaits(log: Log): (wait: RateLimitData) => false {
  return ({ retryAfter, route, global, scope }) => {
    if (retryAfter >= LONG_MS) {
      log.warn('Discord asks to wait', { inMs: retryAfter, route, isGlobal: global, scope });
    }
    return false;
  };
}
