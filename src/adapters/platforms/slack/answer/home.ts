import { placeOf } from '../events/place.ts';
import { emptyPage, HOME_TABS, renderHome } from '../render/home.ts';
import { toBroadsheetError } from '../web/errors.ts';
import type { Workspace } from '../workspace.ts';
import type { AnswerNeeds } from './needs.ts';

export interface HomeVisit {
  readonly id: string;
  readonly user: string;
  /** The page to open; the first one for any other word. */
  readonly tab: string;
}

/** Publishes a page of App Home for one person. */
export async function showHome(
  { bot, findUser, log }: AnswerNeeds,
  workspace: Workspace,
  visit: HomeVisit,
): Promise<void> {
  const tab = HOME_TABS.find((known) => known.tab === visit.tab)?.tab ?? HOME_TABS[0].tab;
  const place = { ...placeOf(workspace.team, visit.user, null), kind: 'direct' as const };
  const user = await findUser(workspace, visit.user);
  const event = { type: 'home', id: visit.id, place, user, tab } as const;
  const page = await bot.handle(event, () => undefined);
  try {
    const view = renderHome(tab, page ?? emptyPage());
    await workspace.client.views.publish({ user_id: visit.user, view });
  } catch (error) {
    log.warn('App Home could not be shown', { error: toBroadsheetError(error, 'views.publish') });
  }
}
