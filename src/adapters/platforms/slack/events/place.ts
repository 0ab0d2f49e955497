import type { Place } from '../../../../domain/chat.ts';
import { ownerOfTeam } from '../workspace.ts';

/** A place of Slack. Ids of direct messages begin with D; in them each message begins a thread of its own. */
export function placeOf(team: string, channel: string, thread: string | null): Place {
  return {
    platform: 'slack',
    owner: ownerOfTeam(team),
    channel,
    thread,
    kind: channel.startsWith('D') ? 'direct' : 'channel',
  };
}
