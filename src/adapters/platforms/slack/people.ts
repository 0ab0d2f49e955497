import type { User } from '../../../domain/chat.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Log } from '../../../ports/log.ts';
import { createRecent } from './web/recent.ts';
import type { Workspace } from './workspace.ts';

/** How long a person's rights are taken for granted. */
const FRESH = Temporal.Duration.from({ seconds: 60 });
const MAX_REMEMBERED = 10_000;

/** Who a person is and what they may do, asked of Slack at the time of the event. */
export type FindUser = (workspace: Workspace, id: string) => Promise<User>;

interface Remembered {
  readonly user: Promise<User>;
  readonly until: Temporal.Instant;
}

export interface PeopleNeeds {
  readonly clock: Clock;
  readonly log: Log;
  readonly managerGroup: string | null;
}

export function createPeople(needs: PeopleNeeds): FindUser {
  const remembered = createRecent<Remembered>(MAX_REMEMBERED);
  return (workspace, id) => {
    const key = `${workspace.team}:${id}`;
    const now = needs.clock.now();
    const known = remembered.get(key);
    if (known !== undefined && Temporal.Instant.compare(now, known.until) < 0) return known.user;
    const user = askSlack(needs, workspace, id).catch((error: unknown): User => {
      needs.log.warn('a person of Slack could not be looked up', { error });
      remembered.delete(key);
      return { id, name: null, isManager: false, locale: null, timeZone: null };
    });
    remembered.set(key, { user, until: now.add(FRESH) });
    return user;
  };
}

async function askSlack(needs: PeopleNeeds, workspace: Workspace, id: string): Promise<User> {
  const { user } = await workspace.client.users.info({ user: id, include_locale: true });
  const isAdmin = user?.is_admin === true || user?.is_owner === true;
  const isMember = user !== undefined && belongsTo(workspace, user);
  return {
    id,
    name: user?.profile?.display_name || user?.real_name || user?.name || null,
    isManager: (isAdmin && isMember) || (await isInGroup(needs, workspace, id)),
    locale: user?.locale ?? null,
    timeZone: user?.tz ?? null,
  };
}

interface Membership {
  readonly team_id?: string;
  readonly enterprise_user?: { readonly teams?: readonly string[] };
}

/** Who shares a channel from another workspace (Slack Connect) may be an admin there; an enterprise has many of its own. */
function belongsTo(
  { team }: Workspace,
  { team_id: home, enterprise_user: of }: Membership,
): boolean {
  return home === undefined || home === team || (of?.teams ?? []).includes(team);
}

async function isInGroup(
  { managerGroup, log }: PeopleNeeds,
  { client }: Workspace,
  id: string,
): Promise<boolean> {
  if (managerGroup === null) return false;
  try {
    const { users = [] } = await client.usergroups.users.list({ usergroup: managerGroup });
    return users.includes(id);
  } catch (error) {
    log.warn('the group of managers could not be read', { error });
    return false;
  }
}
