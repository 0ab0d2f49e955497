import type { Follower } from '../../core/following-notify.ts';

/** The local time of the daily direct message. */
export const FOLLOWING_AT = '08:00';

/** How a person hears of what they follow. */
export function notifyLine(follower: Follower | null): string {
  return follower === null
    ? 'No messages come by themselves; notify:daily brings one a day.'
    : `What is new comes by direct message, once a day at ${FOLLOWING_AT} (${follower.timeZone}).`;
}
