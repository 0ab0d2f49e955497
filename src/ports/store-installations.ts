import type { Owner } from '../domain/identity.ts';

/** A workspace that installed the app by itself. */
export interface Installation {
  readonly owner: Owner;
  /** The bot token and what belongs to it, sealed by the platform's adapter: the store never sees it open. */
  readonly sealed: Uint8Array;
  readonly installedAt: Temporal.Instant;
}

export interface InstallationStore {
  /** In the place of an earlier one of the same owner, who counts as removed no longer. */
  saveInstallation(installation: Installation): Promise<void>;
  findInstallation(owner: Owner): Promise<Installation | null>;
  removeInstallation(owner: Owner): Promise<void>;
}
