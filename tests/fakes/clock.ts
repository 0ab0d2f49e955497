import type { Clock } from '../../src/ports/clock.ts';

export interface FakeClock extends Clock {
  /** Goes on by so many milliseconds and wakes who slept until then. */
  advance(milliseconds: number): void;
}

/** A clock that stands still until it is told to go on; a sleep moves it on by itself when `isEager`. */
export function createFakeClock(
  start = '2026-05-10T08:00:00Z',
  { isEager = true }: { readonly isEager?: boolean } = {},
): FakeClock {
  let now = Temporal.Instant.from(start);
  let sleepers: { readonly until: Temporal.Instant; readonly wake: () => void }[] = [];
  function advance(milliseconds: number): void {
    now = now.add({ milliseconds: Math.ceil(milliseconds) });
    const due = sleepers.filter(({ until }) => Temporal.Instant.compare(until, now) <= 0);
    sleepers = sleepers.filter((sleeper) => !due.includes(sleeper));
    for (const { wake } of due) wake();
  }
  return {
    now: () => now,
    advance,
    turn: () => Promise.resolve(),
    sleep(milliseconds, signal) {
      if (signal?.aborted === true) return Promise.resolve();
      if (isEager) {
        advance(milliseconds);
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const until = now.add({ milliseconds: Math.ceil(milliseconds) });
        sleepers.push({ until, wake: resolve });
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
    },
  };
}
