import { createRecent } from './web/recent.ts';

/** More than Slack delivers again within its three retries. */
const MAX_REMEMBERED = 20_000;

/** True the first time that a delivery's id is seen by this process. The bot's own log of events outlives it. */
export type FirstSight = (id: string) => boolean;

export function createFirstSight(): FirstSight {
  const seen = createRecent<true>(MAX_REMEMBERED);
  return (id) => {
    if (seen.get(id) === true) return false;
    seen.set(id, true);
    return true;
  };
}
