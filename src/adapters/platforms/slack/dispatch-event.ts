import { suggestPrompts } from './answer/agent.ts';
import { showHome } from './answer/home.ts';
import { answerMessage } from './answer/message.ts';
import type { DispatchNeeds } from './delivery.ts';
import {
  assistantThread,
  homeOpened,
  messageEvent,
  tokensRevoked,
  type EventCallback,
} from './events/payloads.ts';
import { placeOf } from './events/place.ts';
import type { Workspace } from './workspace.ts';

/** Events of the Events API; each is answered once, however often it is delivered. */
export async function dispatchEvent(needs: DispatchNeeds, payload: EventCallback): Promise<void> {
  const { event, event_id: id } = payload;
  if (!needs.isFirstSight(id)) return;
  const team = payload.authorizations?.[0]?.team_id ?? payload.team_id ?? '';
  if (event.type === 'app_uninstalled' || isBotTokenRevoked(event)) {
    return announceRemoval(needs, team, payload);
  }
  const workspace = await needs.workspaces.find(team);
  if (workspace === null) return needs.log.warn('an event came from an unknown workspace');
  switch (event.type) {
    case 'message':
    case 'app_mention':
      return answerIfSpoken(needs, workspace, event);
    case 'app_home_opened': {
      const { user, channel, tab, view } = homeOpened.parse(event);
      if (tab === 'home') {
        return showHome(needs, workspace, { id, user, tab: view?.private_metadata ?? '' });
      }
      if (channel === undefined) return undefined;
      return suggestPrompts(needs, workspace, { channel, thread: null });
    }
    case 'assistant_thread_started': {
      const { channel_id: channel, thread_ts: thread } =
        assistantThread.parse(event).assistant_thread;
      return suggestPrompts(needs, workspace, { channel, thread });
    }
    default:
      return undefined;
  }
}

/** Posts of people alone: no bot, no edit, no deletion, no "has joined". */
const SPOKEN = new Set([undefined, 'file_share', 'thread_broadcast']);

async function answerIfSpoken(
  needs: DispatchNeeds,
  workspace: Workspace,
  event: EventCallback['event'],
): Promise<void> {
  const message = messageEvent.safeParse(event);
  if (!message.success) return;
  const { channel, ts, subtype, bot_id: botId, user } = message.data;
  if (!SPOKEN.has(subtype) || (botId ?? null) !== null || user === workspace.botUser) return;
  // A mention in a direct message, and one in a channel whose messages are heard too, come twice.
  if (!needs.isFirstSight(`${workspace.team}:${channel}:${ts}`)) return;
  await answerMessage(needs, workspace, message.data);
}

/** Tokens of single users are revoked without the app being removed. */
function isBotTokenRevoked(event: EventCallback['event']): boolean {
  const revoked = tokensRevoked.safeParse(event);
  return revoked.success && (revoked.data.tokens?.bot ?? []).length > 0;
}

/** Both events of a removal come, in either order: the bot hears each, and forgetting twice does no harm. */
async function announceRemoval(
  needs: DispatchNeeds,
  team: string,
  { event_id: id, event_time: seconds }: EventCallback,
): Promise<void> {
  // Slack tells whole seconds; it may have been at the end of that one.
  const removedAt =
    seconds === undefined
      ? needs.clock.now()
      : Temporal.Instant.fromEpochMilliseconds(Math.trunc(seconds + 1) * 1_000);
  if (!(await needs.workspaces.forget(team, removedAt))) return;
  const user = { id: '', name: null, isManager: false, locale: null, timeZone: null };
  const event = { type: 'removal', id, place: placeOf(team, '', null), user } as const;
  await needs.bot.handle(event, () => undefined);
}
