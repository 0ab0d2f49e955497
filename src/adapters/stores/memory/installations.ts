import type { InstallationStore } from '../../../ports/store-installations.ts';
import type { Shelf } from './shelf.ts';

export function createInstallations({ installations, removedOwners }: Shelf): InstallationStore {
  return {
    async saveInstallation(installation) {
      installations.set(installation.owner, installation);
      removedOwners.delete(installation.owner);
    },
    async findInstallation(owner) {
      return installations.get(owner) ?? null;
    },
    async removeInstallation(owner) {
      installations.delete(owner);
    },
  };
}
