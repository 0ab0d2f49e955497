import type { Owner } from '../../../domain/identity.ts';
import type { WebClient } from './web/client.ts';

/** A workspace in which the app is installed, and who the bot is there. */
export interface Workspace {
  readonly team: string;
  readonly botUser: string;
  readonly client: WebClient;
}

/** Workspaces by id; `null` where the app is not installed (any more). */
export interface Workspaces {
  find(team: string): Promise<Workspace | null>;
  /** The app was removed then; false, and nothing is forgotten, where it was installed again since. */
  forget(team: string, removedAt: Temporal.Instant): Promise<boolean>;
}

const PREFIX = 'slack:';

export function ownerOfTeam(team: string): Owner {
  return `${PREFIX}${team}` as Owner;
}

export function teamOfOwner(owner: Owner): string {
  return owner.startsWith(PREFIX) ? owner.slice(PREFIX.length) : owner;
}
