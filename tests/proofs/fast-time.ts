import { createSystemClock as createRealClock } from '../../src/adapters/system/clock.ts';
import type { Ticker } from '../../src/adapters/system/ticker.ts';
import type { Clock } from '../../src/ports/clock.ts';

/**
 * A second of a proof is so many seconds of the world in it. The lease of a delivery, which has to outlast a post on a
 * busy machine, shrinks with it.
 */
export const SPEED = 12;
/** When a proof's world began, in milliseconds since 1970: the same for all of its processes. */
export const ORIGIN_VARIABLE = 'PROOF_ORIGIN';

const TICK_MS = 5_000;

/** A clock that all processes of one proof share. */
export function createFastClock(origin: number): Clock {
  const real = createRealClock();
  return {
    ...real,
    now: () => Temporal.Instant.fromEpochMilliseconds(origin + (Date.now() - origin) * SPEED),
    sleep: (milliseconds, signal) => real.sleep(milliseconds / SPEED, signal),
  };
}

/** Stands in for the program's own. */
export function createSystemClock(): Clock {
  return createFastClock(Number(process.env[ORIGIN_VARIABLE]));
}

/** Stands in for the program's own. */
export function startTicker(tick: () => Promise<void>): Ticker {
  void tick();
  const timer = setInterval(() => void tick(), TICK_MS / SPEED);
  return {
    stop: () => {
      clearInterval(timer);
      return Promise.resolve();
    },
  };
}
