import type { ActionEvent, Place } from '../../../../domain/chat.ts';
import type { BlockActions } from '../events/payloads.ts';
import { placeOf } from '../events/place.ts';
import type { Workspace } from '../workspace.ts';
import { TAB_ACTION } from '../render/home.ts';
import { TOO_LATE } from './command.ts';
import { showHome } from './home.ts';
import { createModal } from './modal.ts';
import type { AnswerNeeds, Audience } from './needs.ts';
import { speak } from './speak.ts';

/** Answers a pressed button or a chosen option; acknowledged by the caller before. */
export async function answerAction(
  needs: AnswerNeeds,
  workspace: Workspace,
  payload: BlockActions,
): Promise<void> {
  const [pressed] = payload.actions;
  if (pressed === undefined) return;
  const tab = pressed.action_id.startsWith(TAB_ACTION)
    ? pressed.action_id.slice(TAB_ACTION.length)
    : null;
  if (tab !== null)
    return showHome(needs, workspace, { user: payload.user.id, tab, id: idOf(payload) });
  const place = placeOfAction(workspace, payload);
  const audience: Audience = {
    place,
    user: payload.user.id,
    responseUrl: payload.response_url ?? null,
  };
  const user = await needs.findUser(workspace, payload.user.id);
  const reply = await needs.bot.handle({ ...eventOf(payload, place), user }, () => undefined);
  if (reply === null) return;
  const isHome = payload.view?.type === 'home';
  if (reply.form === null && !isHome) return speak(needs, workspace, audience, reply);
  const { channel, thread } = place;
  const origin = { channel, thread, responseUrl: audience.responseUrl };
  try {
    await createModal(workspace, payload.trigger_id ?? '', origin).show(reply);
  } catch (error) {
    needs.log.warn('a form could not be opened', { error });
    await speak(needs, workspace, audience, reply.form === null ? reply : TOO_LATE);
  }
  // What was pressed there may have changed what the page shows.
  const open = payload.view?.private_metadata ?? '';
  if (isHome)
    await showHome(needs, workspace, { user: user.id, tab: open, id: `${idOf(payload)}:page` });
}

function eventOf(payload: BlockActions, place: Place): Omit<ActionEvent, 'user'> {
  const [pressed] = payload.actions;
  const chosen = pressed?.selected_option?.value;
  const value = pressed?.value ?? '';
  return {
    type: 'action',
    id: idOf(payload),
    place,
    action: chosen === undefined && value !== '' ? value : (pressed?.action_id ?? ''),
    values: chosen === undefined ? [] : [chosen],
    message: payload.message === undefined ? null : { place, id: payload.message.ts },
  };
}

function idOf({ actions: [pressed], trigger_id: trigger, user }: BlockActions): string {
  return trigger ?? `${user.id}:${pressed?.action_ts ?? ''}:${pressed?.action_id ?? ''}`;
}

/** A button of App Home was pressed nowhere: its answers go to the person's direct messages. */
function placeOfAction({ team }: Workspace, payload: BlockActions): Place {
  const channel = payload.channel?.id;
  if (channel !== undefined) return placeOf(team, channel, payload.message?.thread_ts ?? null);
  return { ...placeOf(team, payload.user.id, null), kind: 'direct' };
}
