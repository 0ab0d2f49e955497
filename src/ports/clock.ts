/** The time, and the waiting for it. */
export interface Clock {
  now(): Temporal.Instant;
  /** Resolves after so many milliseconds, or at once when `signal` is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
