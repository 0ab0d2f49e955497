import type { Follower } from '../../core/following-notify.ts';
import type { Reply } from '../../domain/reply.ts';
import { code, privateNotice } from './notice.ts';

/** The local time of the daily direct message. */
export const FOLLOWING_AT = '08:00';

/** What is said to who follows nothing, whatever they asked of what they follow. */
export function nothingFollowed(): Reply {
  return privateNotice('You follow nothing yet: ', code('/follow syria'), ' begins.');
}

/** How a person hears of what they follow. */
export function notifyLine(follower: Follower | null): string {
  return follower === null
    ? 'No messages come by themselves; notify:daily brings one a day.'
    : `What is new comes by direct message, once a day at ${FOLLOWING_AT} (${follower.timeZone}).`;
}
