import { z } from 'zod';
import type { Clock } from '../../../../ports/clock.ts';
import type { InstallationStore } from '../../../../ports/store-installations.ts';
import { createWebClient, type clientOptions } from '../web/client.ts';
import { createRecent } from '../web/recent.ts';
import { ownerOfTeam, type Workspace, type Workspaces } from '../workspace.ts';
import type { Seal } from './seal.ts';

const MAX_OPEN = 1_000;

const shape = z.object({ token: z.string(), botUser: z.string() });
type Kept = z.infer<typeof shape>;

export interface InstalledNeeds {
  readonly store: InstallationStore;
  readonly seal: Seal;
  readonly clock: Clock;
  readonly options: ReturnType<typeof clientOptions>;
}

export interface InstalledWorkspaces extends Workspaces {
  save(team: string, kept: Kept): Promise<void>;
}

/** Workspaces that installed the app by themselves; their tokens are sealed in the store. */
export function createInstalledWorkspaces(needs: InstalledNeeds): InstalledWorkspaces {
  const { store, seal, clock, options } = needs;
  const opened = createRecent<Workspace>(MAX_OPEN);
  return {
    async find(team) {
      const known = opened.get(team);
      if (known !== undefined) return known;
      const installation = await store.findInstallation(ownerOfTeam(team));
      if (installation === null) return null;
      const { token, botUser } = shape.parse(JSON.parse(seal.open(installation.sealed, team)));
      const workspace = { team, botUser, client: createWebClient(token, options) };
      opened.set(team, workspace);
      return workspace;
    },
    async forget(team, removedAt) {
      const owner = ownerOfTeam(team);
      const held = await store.findInstallation(owner);
      if (held !== null && Temporal.Instant.compare(held.installedAt, removedAt) > 0) return false;
      await store.removeInstallation(owner);
      opened.delete(team);
      return true;
    },
    async save(team, kept) {
      const sealed = seal.close(JSON.stringify(kept), team);
      await store.saveInstallation({ owner: ownerOfTeam(team), sealed, installedAt: clock.now() });
      opened.delete(team);
    },
  };
}
