import { schedule } from 'node-cron';

export interface Ticker {
  stop(): Promise<void>;
}

/** Delivery looks at the clock this often: seconds, then the five fields of cron. */
const EVERY_FIVE_SECONDS = '*/5 * * * * *';

/**
 * Wakes `tick` at once, then again and again. Nothing hangs on any single wake: what is due is asked of the store each time, so that
 * a wake that was missed (sleep, clock change) is made up for by the next one. `tick` must not reject.
 */
export function startTicker(tick: () => Promise<void>, expression = EVERY_FIVE_SECONDS): Ticker {
  // The library tells of missed wakes on the console, where only lines of the log may stand.
  const task = schedule(expression, () => void tick(), { suppressMissedWarning: true });
  void tick();
  return {
    async stop() {
      await task.destroy();
    },
  };
}
