/** The time, and the waiting for it. */
export interface Clock {
  now(): Temporal.Instant;
  /** Resolves after so many milliseconds, or at once when `signal` is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /**
   * Resolves when it is the caller's turn, in the order of the calls: one caller on each round of the event loop, so
   * that what comes in is taken up between two stretches of work however many wait.
   */
  turn(): Promise<void>;
}
