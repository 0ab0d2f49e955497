import type { Clock } from '../../../ports/clock.ts';
import type { Call } from './calls.ts';

/**
 * Discord takes 50 requests a second of a bot (docs.discord.com/developers/topics/rate-limits). Sent in bursts they meet
 * that limit, as some arrive later than others, and then everything is held back for a second.
 */
const SPACING_MS = 20;

/** Lets calls go one at a time, evenly; those that share a pace share it over all routes. */
export type Pace = (call: Call) => Call;

export function createPace(clock: Clock): Pace {
  let turn = Promise.resolve();
  return (call) =>
    async (...asked) => {
      const own = turn;
      turn = own.then(() => clock.sleep(SPACING_MS));
      await own;
      return await call(...asked);
    };
}
